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
    case year, month, day, hour, minute, quarter, decade, century
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

  // A page has hundreds of these, copied as they are read: offsets are kept in four bytes each.
  private var bounds: SmallRange
  private var numberBounds: SmallRange
  private var unitBounds: SmallRange
  private var cutBounds: SmallRange
  private var valueBits: Int32
  private var halfBits: Int16
  private var count: UInt8

  /// The unit as it is written.
  public var unit: Unit
  /// The kinds of its digits.
  public var numerals: Numerals
  /// Whether the unit stands twice.
  public var isUnitDoubled = false
  /// Whether 初 stands before a lunar day.
  public var hasInitial = false
  /// Whether 闰 stands before a lunar month.
  public var isLeapMonth = false

  init(_ number: WrittenNumber, unit: Unit, unitRange: Range<Int>) {
    bounds = SmallRange(
      min(number.range.lowerBound, unitRange.lowerBound)..<max(number.range.upperBound, unitRange.upperBound))
    numberBounds = SmallRange(number.range)
    unitBounds = SmallRange(unitRange)
    cutBounds = SmallRange(number.cut ?? 0..<0)
    self.unit = unit
    valueBits = Int32(truncatingIfNeeded: number.value)
    count = UInt8(truncatingIfNeeded: number.digitCount)
    numerals = number.numerals
    halfBits = Int16(truncatingIfNeeded: number.half ?? -1)
  }

  /// The number and its unit.
  public var range: Range<Int> {
    get { bounds.range }
    set { bounds = SmallRange(newValue) }
  }

  public var number: Range<Int> { numberBounds.range }

  /// Empty where there is none.
  public var unitRange: Range<Int> {
    get { unitBounds.range }
    set { unitBounds = SmallRange(newValue) }
  }

  public var value: Int {
    get { Int(valueBits) }
    set { valueBits = Int32(truncatingIfNeeded: newValue) }
  }

  /// How many digits the number has.
  public var digitCount: Int { Int(count) }

  /// The white space that cuts the number in two.
  public var cut: Range<Int>? { cutBounds.range.isEmpty ? nil : cutBounds.range }

  /// The half of a number whose halves are equal (2929 → 29).
  var half: Int? { halfBits < 0 ? nil : Int(halfBits) }
}

/// A range of offsets in eight bytes.
private struct SmallRange: Sendable, Hashable {
  private var start: UInt32
  private var end: UInt32

  init(_ range: Range<Int>) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = max(start, UInt32(truncatingIfNeeded: range.upperBound))
  }

  var range: Range<Int> { Int(start)..<Int(end) }
}
