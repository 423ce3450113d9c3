public import Rules

/// What the configuration of a draft's folder says.
public struct FolderRules: Sendable {
  public var rules: RuleSelection
  /// What in the configuration could not be followed; shown once.
  public var complaints: [Wording]

  public init(rules: RuleSelection, complaints: [Wording] = []) {
    self.rules = rules
    self.complaints = complaints
  }
}

extension RuleSelection {
  /// This selection with what the people at the editor chose over it.
  func overridden(by other: RuleSelection) -> RuleSelection {
    RuleSelection(
      selected: other.selected ?? selected,
      ignored: other.selected == nil ? ignored.union(other.ignored) : other.ignored,
      severities: severities.merging(other.severities) { $1 })
  }
}
