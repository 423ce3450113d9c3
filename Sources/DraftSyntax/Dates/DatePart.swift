/// One number of a written date with its unit: 29日.
public struct DatePart: Sendable, Hashable {
  /// The kinds of characters a number is written with.
  public struct Numerals: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let halfWidth = Numerals(rawValue: 1)
    public static let fullWidth = Numerals(rawValue: 2)
    /// 一 to 十, and 〇.
    public static let han = Numerals(rawValue: 4)
    /// 零.
    public static let wordZero = Numerals(rawValue: 8)
    /// ○, a circle.
    public static let circle = Numerals(rawValue: 16)
    /// O, l and I, as optical reading takes 0 and 1.
    public static let letter = Numerals(rawValue: 32)

    public static let arabic: Numerals = [.halfWidth, .fullWidth]
  }

  /// The unit as it is written.
  public enum Unit: Sendable, Hashable {
    case none
    case year, month, day, hour, minute, quarter, decade
    /// 号 for 日.
    case hao
    /// 曰 for 日.
    case yue
    /// 点 for 时.
    case point
    /// A mark between numbers: 2021-7-29, 15:40.
    case mark
    /// 星期, 周, 礼拜; stands before its number.
    case weekday
  }

  /// The number and its unit.
  public var range: Range<Int>
  public var number: Range<Int>
  /// Empty where there is none.
  public var unitRange: Range<Int>
  public var unit: Unit
  public var value: Int
  /// How many digits the number has.
  public var digitCount: Int
  public var numerals: Numerals
  /// The white space that cuts the number in two.
  public var cut: Range<Int>?
  /// Whether the unit stands twice.
  public var isUnitDoubled = false
  /// The half of a number whose halves are equal (2929 → 29).
  var half: Int?
  /// Whether 初 stands before a lunar day.
  public var hasInitial = false
  /// Whether 闰 stands before a lunar month.
  public var isLeapMonth = false

  init(_ number: WrittenNumber, unit: Unit, unitRange: Range<Int>) {
    self.range =
      min(number.range.lowerBound, unitRange.lowerBound)..<max(number.range.upperBound, unitRange.upperBound)
    self.number = number.range
    self.unitRange = unitRange
    self.unit = unit
    value = number.value
    digitCount = number.digitCount
    numerals = number.numerals
    cut = number.cut
    half = number.half
  }
}
