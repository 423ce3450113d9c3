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
