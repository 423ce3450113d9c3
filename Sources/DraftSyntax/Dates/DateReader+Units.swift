// Dates with units: 2021年7月29日, 七月二十九日, 8时30分, 三季度, 20世纪80年代.
extension DateReader {
  typealias Reading = (date: WrittenDate, end: Int)

  /// A number with the unit behind it.
  struct Measured {
    var number: WrittenNumber
    var sign: UInt32
    var unit: Range<Int>
    var gap: WrittenDate.Gap
  }

  enum Sign {
    static let year: UInt32 = 0x5E74  // 年
    static let month: UInt32 = 0x6708  // 月
    static let day: UInt32 = 0x65E5  // 日
    static let hao: UInt32 = 0x53F7  // 号
    static let yue: UInt32 = 0x66F0  // 曰
    static let hour: UInt32 = 0x65F6  // 时
    static let point: UInt32 = 0x70B9  // 点
    static let minute: UInt32 = 0x5206  // 分
    static let quarter: UInt32 = 0x5B63  // 季
    static let degree: UInt32 = 0x5EA6  // 度
    static let generation: UInt32 = 0x4EE3  // 代
    static let century: UInt32 = 0x4E16  // 世
    static let measure: UInt32 = 0x4E2A  // 个
    static let half: UInt32 = 0x534A  // 半
  }

  /// Reads one date from its first number; its end is where a weekday or a mark of range may follow.
  func readDate(at start: Int) -> Reading? {
    if let month = readLunarMonth(at: start) { return finishMonth(month, from: start) }
    guard let first = measure(at: start, expecting: .any) else { return nil }
    switch first.sign {
    case Sign.year: return readYear(first, at: start)
    case Sign.month: return readMonth(first, at: start)
    case Sign.day, Sign.hao, Sign.yue: return readDay(first, at: start)
    case Sign.hour, Sign.point: return readClock(first, at: start)
    case Sign.quarter: return readQuarter(first, at: start)
    case Sign.century: return readCentury(first, at: start)
    default: return nil
    }
  }

  enum Expected { case any, month, day }

  /// The number at an offset with its unit, also where white space cuts the number.
  func measure(at start: Int, expecting expected: Expected) -> Measured? {
    guard let number = WrittenNumber(text, at: start) else { return nil }
    let gap = text.gap(at: number.range.upperBound)
    let (sign, end) = text.scalar(at: gap.end)
    if isUnit(sign, expected) {
      // 100⏎年底 is the end of one line and the beginning of another.
      if gap.kind > .spaces, sign == Sign.year, number.digitCount != 4 { return nil }
      if gap.kind > .spaces, !(sign == Sign.year || sign == Sign.month || sign == Sign.day) { return nil }
      if gap.kind != .none, number.isHan, sign != Sign.month, sign != Sign.day, sign != Sign.year {
        return nil
      }
      return Measured(number: number, sign: sign, unit: gap.end..<end, gap: gap.kind)
    }
    return gap.kind == .none ? nil : measureCut(number, gap.end, expected)
  }

  private func isUnit(_ sign: UInt32, _ expected: Expected) -> Bool {
    switch expected {
    case .month: sign == Sign.month
    case .day: sign == Sign.day || sign == Sign.hao || sign == Sign.yue
    case .any:
      switch sign {
      case Sign.year, Sign.month, Sign.day, Sign.hao, Sign.yue, Sign.hour, Sign.point, Sign.quarter,
        Sign.century:
        true
      default: false
      }
    }
  }

  /// 20⏎21年, 7月2 9日: two runs of digits that make one number.
  private func measureCut(_ head: WrittenNumber, _ tailStart: Int, _ expected: Expected) -> Measured? {
    guard !head.isHan, head.digitCount < 4, let tail = WrittenNumber(text, at: tailStart), !tail.isHan else {
      return nil
    }
    let gap = text.gap(at: tail.range.upperBound)
    let (sign, end) = text.scalar(at: gap.end)
    guard isUnit(sign, expected), gap.kind <= .spaces else { return nil }
    var number = head
    for _ in 0..<tail.digitCount { number.value *= 10 }
    number.value += tail.value
    number.digitCount += tail.digitCount
    number.range = head.range.lowerBound..<tail.range.upperBound
    number.cut = head.range.upperBound..<tailStart
    number.numerals.formUnion(tail.numerals)
    number.half = nil
    switch sign {
    case Sign.year:
      guard number.digitCount == 4, (1900..<2100).contains(number.value) else { return nil }
      let between = text.gap(at: head.range.upperBound).kind
      // 2 000年 groups thousands; only a month behind it tells that it is a year.
      if between == .spaces {
        guard let next = WrittenNumber(text, at: text.gap(at: end).end),
          text.scalar(at: text.gap(at: next.range.upperBound).end).value == Sign.month
        else { return nil }
      }
    case Sign.month:
      guard expected == .month, number.digitCount == 2, (10...12).contains(number.value) else { return nil }
    default:
      guard expected == .day, number.digitCount == 2, (10...31).contains(number.value) else { return nil }
    }
    return Measured(number: number, sign: sign, unit: gap.end..<end, gap: gap.kind)
  }

  private func readDay(_ first: Measured, at start: Int) -> Reading? {
    guard !first.number.isHan, first.number.digitCount <= 2, first.gap <= .spaces, first.sign != Sign.hao
    else {
      return nil
    }
    // 5日内, 30日游 and the like count days; a rule must not take them for the fifth or the thirtieth.
    var date = WrittenDate(form: .units, range: start..<first.unit.upperBound)
    date.day = DatePart(first.number, unit: first.sign == Sign.day ? .day : .yue, unitRange: first.unit)
    date.gap = first.gap
    guard first.number.numerals.isDisjoint(with: .letter) else { return nil }
    return (date, first.unit.upperBound)
  }

  private func readQuarter(_ first: Measured, at start: Int) -> Reading? {
    let end = first.unit.upperBound + 3
    guard first.gap <= .spaces, text.scalar(at: first.unit.upperBound).value == Sign.degree,
      first.number.numerals.isDisjoint(with: .letter), !first.number.isGuess
    else { return nil }
    // 连续三季度 counts quarters.
    guard text.has("第", before: start) || (0...4).contains(first.number.value) else { return nil }
    var from = text.has("第", before: start) ? start - 3 : start
    let isUpTo = text.has("前", before: from) && from == start
    if isUpTo { from -= 3 }
    var date = WrittenDate(form: .quarter, range: from..<end)
    date.quarter = DatePart(
      first.number, unit: .quarter, unitRange: first.unit.lowerBound..<end)
    date.portion = isUpTo ? .upTo : nil
    date.relativeYear = relativeYear(before: from)
    return (date, end)
  }

  /// Whether at least one digit is a digit: a date is not made of letters alone.
  func hasDigits(_ date: WrittenDate) -> Bool {
    guard date.numerals.contains(.letter) else { return true }
    return date.hasPart { !$0.numerals.isDisjoint(with: [.halfWidth, .fullWidth, .han]) }
  }

  func skip(_ literal: StaticString, at offset: Int) -> Int {
    text.has(literal, at: offset) ? offset + literal.utf8CodeUnitCount : offset
  }
}
