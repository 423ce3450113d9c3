/// How much a finding matters on a copy desk.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Would be a correction in print.
  case error
  /// Almost surely wrong.
  case warning
  /// A matter of the standard's style.
  case information
  /// Worth a look.
  case hint

  /// The more serious one is the smaller one.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  /// 0 for the most serious.
  public var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .information: 2
    case .hint: 3
    }
  }
}

/// What a rule is about; the printed contract names these.
public enum Category: String, Sendable, Hashable, CaseIterable {
  case byline
  case date
  case lineBreak = "line-break"
  case character
  case punctuation
  case number
  case word
  case name
}
