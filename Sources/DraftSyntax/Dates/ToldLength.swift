/// A length of time in words beside a date or a span: 为期3天, 历时两年, 至今已63年.
public struct ToldLength: Sendable, Hashable {
  /// What is counted.
  public enum Unit: Sendable, Hashable { case days, months, years }

  /// How many of the unit.
  public var count: Int
  public var unit: Unit
  /// The number with its unit, in bytes of the repaired text.
  public var range: Range<Int>
  /// Whether days without work may be left out of the count, as 共5天 of a week may.
  public var mayLeaveOutDays = false
}
