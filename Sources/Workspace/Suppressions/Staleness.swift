public import DraftSyntax
public import Rules

/// Why a suppression is of no use any more.
public enum Staleness: Sendable, Hashable {
  /// The last day on which it held.
  case expired(CivilDate)
  case unknownRule(String)
  /// Nothing is found any more that it would leave out.
  case unused

  /// What can be told of a suppression without looking at drafts.
  public init?(_ suppression: Suppression, on today: CivilDate?) {
    if let last = suppression.expires, suppression.isExpired(on: today) {
      self = .expired(last)
    } else if RuleCatalog.rule(suppression.key.rule) == nil {
      self = .unknownRule(suppression.key.rule)
    } else {
      return nil
    }
  }

  public var wording: Wording {
    switch self {
    case .expired(let day):
      Wording("这条忽略已于 \(day.iso8601) 到期", en: "this suppression held until \(day.iso8601)")
    case .unknownRule(let rule): Wording("没有规则“\(rule)”，这条忽略无用", en: "there is no rule '\(rule)' to suppress")
    case .unused: Wording("这条忽略已无所指", en: "nothing is found any more that this would suppress")
    }
  }
}
