import TextModel

// Weekdays, beside a date or alone.
extension DateReader {
  /// Reads a weekday that no date before it has claimed.
  mutating func readWeekday(at start: Int) -> Int? {
    guard let part = weekday(at: start) else { return nil }
    let end = part.range.upperBound
    let isShort = part.unitRange.count == 3
    if part.numerals.contains(.han) {
      // 周一 may open a name; alone it says nothing.
      let opensBracket = text.has("（", at: end) || text.has("(", at: end)
      // 每周五（7月29日除外） names many Fridays.
      let isRepeated = text.first(of: ["每", "逢", "个"], before: start) != nil
      guard !isShort || opensBracket, !isRepeated else { return end }
    } else if isShort {
      guard DateReader.beforeShort.contains(text.scalar(before: start).value) else { return nil }
    }
    var date = WrittenDate(form: .weekday, range: part.range)
    date.weekday = part
    dates.append(date)
    return end
  }

  private static let beforeShort = ScalarSet("（(本上下每于在日逢至到的，、")

  /// The weekday whose name begins at an offset.
  func weekday(at start: Int) -> DatePart? {
    guard let word = text.first(of: DateReader.words, at: start) else { return nil }
    let unit = start..<start + word.utf8CodeUnitCount
    let (scalar, end) = text.scalar(at: unit.upperBound)
    if let value = WeekdayName.value(of: scalar) {
      let number = WrittenNumber(lunarMonth: value, range: unit.upperBound..<end)
      return DatePart(number, unit: .weekday, unitRange: unit)
    }
    guard let number = WrittenNumber(text, at: unit.upperBound), !number.isHan, number.digitCount == 1,
      (1...7).contains(number.value), number.numerals.isDisjoint(with: .letter),
      !MeasureWords.begin(text, at: number.range.upperBound), !isRangeOfNumbers(number.range.upperBound)
    else { return nil }
    return DatePart(number, unit: .weekday, unitRange: unit)
  }

  private static let words: [StaticString] = ["星期", "礼拜", "周"]

  /// 每周3-5次.
  private func isRangeOfNumbers(_ offset: Int) -> Bool {
    guard let mark = rangeMark(at: offset) else { return false }
    return DateText.isDigit(text.scalar(at: text.gap(at: mark.range.upperBound).end).value)
  }

  /// The weekday that stands beside a day which ends at an offset, and where reading goes on.
  func weekdayBeside(_ end: Int) -> (part: DatePart, end: Int)? {
    let gap = text.gap(at: end)
    guard gap.kind <= .spaces else { return nil }
    let (scalar, next) = text.scalar(at: gap.end)
    switch scalar {
    case 0xFF08, 0x28:  // （ (
      guard let part = weekday(at: text.gap(at: next).end) else { return nil }
      let (closer, after) = text.scalar(at: text.gap(at: part.range.upperBound).end)
      if closer == 0xFF09 || closer == 0x29 { return (part, after) }
      return DateText.isHan(closer) && part.unitRange.count == 3 ? nil : (part, part.range.upperBound)
    case 0xFF0C, 0x2C:  // ，
      guard let part = weekday(at: next), part.unitRange.count > 3 else { return nil }
      return (part, part.range.upperBound)
    default:
      guard let part = weekday(at: gap.end) else { return nil }
      let after = text.scalar(at: part.range.upperBound).value
      // 29日周一鸣: a name.
      if part.unitRange.count == 3, DateText.isHan(after), !DateReader.behindWeekday.contains(after) {
        return nil
      }
      return (part, part.range.upperBound)
    }
  }

  private static let behindWeekday = ScalarSet("上下晚早凌中清傍在的至到")
}
