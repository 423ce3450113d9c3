extension WrittenDate {
  /// The part of a month, a year or a century that is meant: 6月中下旬, 2021年下半年, 20世纪末.
  public enum Portion: Sendable, Hashable {
    /// 上旬, 中旬, 下旬, 上中旬, 中下旬: tens of days of a month.
    case first, middle, last, firstTwo, lastTwo
    case firstHalf, secondHalf
    /// 前三季度: from the beginning of the year.
    case upTo
    /// 初, 年中, 月底, 中叶: of which nobody can say when it begins and ends.
    case vague

    /// The days of a month that are meant, the last of which many a month does not reach.
    var daysOfMonth: ClosedRange<Int>? {
      switch self {
      case .first: 1...10
      case .middle: 11...20
      case .last: 21...31
      case .firstTwo: 1...20
      case .lastTwo: 11...31
      case .firstHalf: 1...15
      case .secondHalf: 16...31
      case .upTo, .vague: nil
      }
    }
  }

  /// The months of a half-year or a quarter; `nil` of anything else, and of a quarter that no year has.
  var monthsOfYear: ClosedRange<Int>? {
    if let quarter = quarter?.value {
      guard (1...4).contains(quarter) else { return nil }
      return (portion == .upTo ? 1 : quarter * 3 - 2)...quarter * 3
    }
    guard month == nil else { return nil }
    switch portion {
    case .firstHalf: return 1...6
    case .secondHalf: return 7...12
    default: return nil
    }
  }
}
