/// Which rules speak, and how loudly.
public struct RuleSelection: Sendable, Hashable {
  /// Ids or categories that are on; `nil` means those on by default.
  public var selected: Set<String>?
  /// Ids or categories that are off, whatever else says.
  public var ignored: Set<String>
  /// Severities by rule id, in place of the rule's own.
  public var severities: [String: Severity]

  public init(
    selected: Set<String>? = nil, ignored: Set<String> = [], severities: [String: Severity] = [:]
  ) {
    self.selected = selected
    self.ignored = ignored
    self.severities = severities
  }

  /// Whether a rule is on; its own id outranks its category.
  public func includes(_ summary: RuleSummary) -> Bool {
    if ignored.contains(summary.id) { return false }
    if let selected, selected.contains(summary.id) { return true }
    if ignored.contains(summary.category.rawValue) { return false }
    if let selected { return selected.contains(summary.category.rawValue) && summary.isOnByDefault }
    return summary.isOnByDefault || severities[summary.id] != nil
  }

  /// This selection with another over it, from a folder further in or from the people at the editor.
  ///
  /// What the other selects replaces, what it ignores is added.
  public func overridden(by other: RuleSelection) -> RuleSelection {
    RuleSelection(
      selected: other.selected ?? selected,
      ignored: other.selected == nil ? ignored.union(other.ignored) : other.ignored,
      severities: severities.merging(other.severities) { $1 })
  }
}
