/// A date or a time of day as it stands in the text, with the place of each of its parts.
///
/// Offsets are bytes of the repaired text. Parts may be out of range, cut or doubled: the reader says what is
/// written, rules say whether it can be.
public struct WrittenDate: Sendable, Hashable {
  public enum Form: Sendable, Hashable {
    /// 2021年7月29日, 7月, 27日, 二〇二一年.
    case units
    /// 2021-07-29, 2021.7.29, 2021/7/29.
    case separated
    /// 8时30分, 15:40.
    case clock
    /// 星期五 on its own.
    case weekday
    /// 一季度, 第三季度.
    case quarter
    /// 80年代, 20世纪80年代.
    case decade
    /// 20世纪, 19世纪末, 本世纪初.
    case century
    /// 上半年 on its own, 2021年下半年.
    case half
    /// 甲午年: a year of the cycle of sixty.
    case yearName
    /// A day known by its number: 315, 一二九.
    case named
    /// 昨日, 上周五, 本月中旬: told from the day of writing.
    case relative
  }

  /// How the years and months are counted.
  public enum Reckoning: Sendable, Hashable {
    case gregorian
    case beforeChrist
    /// 农历, or a month that only the lunar calendar has.
    case lunar
    /// 民国, 咸丰, 昭和: years of a reign.
    case reign
  }

  /// The largest white space between a number and its unit, or between two parts.
  public enum Gap: Int, Sendable, Hashable, Comparable {
    case none, spaces, lineEnd, blankLine

    public static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  /// What leads from the first day of a span to its last, or from one of a list to the next.
  public struct RangeMark: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      /// 至 or 到.
      case word
      /// —.
      case dash
      /// ——, which is a dash and joins nothing.
      case doubleDash
      /// ～.
      case wave
      /// ~.
      case tilde
      /// -, and everything else of its length.
      case hyphen
      /// 、, which lists days or months and spans nothing.
      case list
    }
    public var kind: Kind
    public var range: Range<Int>
  }

  /// The part of the day a clock time names: 上午, 下午.
  public struct DayPeriod: Sendable, Hashable {
    public var range: Range<Int>
    /// The hours of the 24-hour clock that can be meant; 1–12 may always be written instead.
    public var hours: ClosedRange<Int>
  }

  public var form: Form
  /// The parts from the first to the last, without a weekday that follows.
  public var range: Range<Int>
  public var reckoning: Reckoning = .gregorian
  public var year: DatePart?
  public var month: DatePart?
  public var day: DatePart?
  public var hour: DatePart?
  public var minute: DatePart?
  public var quarter: DatePart?
  /// The decade's number (80), the century's, that of a named day, or the place in the cycle of sixty, −1 of a year that is not in it.
  public var number: DatePart?
  /// The weekday beside the date; its value counts from Monday, 1.
  public var weekday: DatePart?
  /// The year in words before the month, counted from the issue's: 去年 is −1.
  public var relativeYear: Int?
  /// Whether a word before it tells the year by another date: 次年, 同年.
  public var hasYearWord = false
  public var dayPeriod: DayPeriod?
  /// What a date in words counts; with a form of `units` the month that a day is of: 本月15日.
  public var relative: Relative?
  /// The part of the month, the year or the century that is meant, where no day is named.
  public var portion: Portion?
  /// The number of the century that is meant, or that a decade is of.
  public var century: Int?
  public var gap: Gap = .none
  /// Set where the next date is the end of a span that begins here, or the next of a list.
  public var rangeMark: RangeMark?
  /// Whether the date before has such a mark, and so may tell the month and the year of this one.
  public var isRangeEnd = false
  /// Whether a century stands before a decade.
  public var hasCentury = false
  /// Whether the whole date is set twice, part by part: 77月月2929日日.
  public var isDoubled = false
  /// Whether something says that years do not count here: 每年, 历年.
  public var isYearly = false

  init(form: Form, range: Range<Int>) {
    self.form = form
    self.range = range
  }

  /// The numbers from the largest unit to the smallest.
  public var parts: [DatePart] {
    [year, quarter, number, month, day, hour, minute].compactMap { $0 }
  }

  /// Whether one of the numbers is as asked.
  public func hasPart(where isSought: (DatePart) -> Bool) -> Bool {
    func has(_ part: DatePart?) -> Bool { part.map(isSought) ?? false }
    return has(year) || has(month) || has(day) || has(hour) || has(minute) || has(number) || has(quarter)
  }

  /// Whether a span begins here, whose last day the next date is.
  public var beginsSpan: Bool { rangeMark.map { $0.kind != .list } ?? false }

  /// All kinds of digits in it.
  public var numerals: DatePart.Numerals {
    var numerals: DatePart.Numerals = []
    if let year { numerals.formUnion(year.numerals) }
    if let month { numerals.formUnion(month.numerals) }
    if let day { numerals.formUnion(day.numerals) }
    if let hour { numerals.formUnion(hour.numerals) }
    if let minute { numerals.formUnion(minute.numerals) }
    if let number { numerals.formUnion(number.numerals) }
    return numerals
  }

  /// The date with the weekday beside it.
  public var rangeWithWeekday: Range<Int> {
    guard let weekday else { return range }
    return min(range.lowerBound, weekday.range.lowerBound)..<max(range.upperBound, weekday.range.upperBound)
  }
}
