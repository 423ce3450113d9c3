public import DraftSyntax

/// Runs rules over drafts.
public struct Checker: Sendable {
  private let rules: [any Rule]
  private let severities: [String: Severity]

  /// A checker of the rules that `selection` turns on.
  public init(_ context: RuleContext = RuleContext(), selection: RuleSelection = RuleSelection()) {
    rules = RuleCatalog.all.filter { selection.includes($0.summary) }.map { $0.init(context) }
    severities = selection.severities
  }

  /// What the rules find, in order of the text; the more serious first where two begin together.
  public func findings(in draft: Draft) -> [Finding] {
    var findings: [Finding] = []
    for rule in rules {
      rule.check(draft) { findings.append($0) }
    }
    if !severities.isEmpty {
      for index in findings.indices {
        if let severity = severities[findings[index].rule] { findings[index].severity = severity }
      }
    }
    return findings.sorted(by: Checker.standsBefore)
  }

  private static func standsBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.range.lowerBound != right.range.lowerBound {
      return left.range.lowerBound < right.range.lowerBound
    }
    return (left.severity, left.range.upperBound, left.rule)
      < (right.severity, right.range.upperBound, right.rule)
  }
}
