/// How much of a draft the findings of a rule depend on.
public enum RuleReach: Sendable, Hashable {
  /// On the line of the repaired text they stand in, and whether that is code: alone it would give the same. Such
  /// a rule is not asked again about a line that nobody changed, and sees no items, damages and dates.
  case passage
  /// On anything.
  case draft
}
