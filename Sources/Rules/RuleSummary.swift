/// What a rule is, in the words of its page in `explain` and its row in the README.
public struct RuleSummary: Sendable, Hashable {
  /// Names the offence: `impossible-date`.
  public var id: String
  public var title: Wording
  /// Why it is wrong, with its source: a clause of GB/T, a regulation, a habit of the trade.
  public var rationale: Wording
  public var category: Category
  public var severity: Severity
  /// Whether it speaks without being asked to.
  public var isOnByDefault: Bool

  public init(
    id: String, title: Wording, rationale: Wording, category: Category, severity: Severity,
    isOnByDefault: Bool = true
  ) {
    self.id = id
    self.title = title
    self.rationale = rationale
    self.category = category
    self.severity = severity
    self.isOnByDefault = isOnByDefault
  }
}
