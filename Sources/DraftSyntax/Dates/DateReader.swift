import TextModel

/// Reads every date and time of a text, once, for all rules.
///
/// One pass over the characters stops only where a number or a weekday may begin; from there it reads as far as a date
/// goes. What the reader cannot be sure of it leaves out: 12年 is a duration, 8分 a part of anything.
struct DateReader {
  let text: DateText
  var dates: [WrittenDate] = []

  /// The dates of a repaired text, in order.
  ///
  /// - Complexity: O(length of the text).
  static func read(_ text: HanUnits) -> [WrittenDate] {
    text.utf8.withUnsafeBufferPointer { bytes in
      var reader = DateReader(text: DateText(bytes: bytes))
      // News has a date or two in a hundred characters.
      reader.dates.reserveCapacity(bytes.count / 500 + 4)
      reader.readAll(text)
      return reader.dates
    }
  }

  private mutating func readAll(_ text: HanUnits) {
    var end = 0
    text.forEachPlace(of: .date) { index in
      let start = Int(text.offsets[index])
      guard start >= end else { return }
      end = text.units[index] == 0 ? readASCII(at: start) : readHan(at: start)
    }
  }

  /// Reads what begins with a digit, or with a letter that may stand for one.
  private mutating func readASCII(at start: Int) -> Int {
    switch text.bytes[start] {
    case 0x30...0x39, 0x4F, 0x6C, 0x49, 0x6F: readArabic(at: start)
    default: start
    }
  }

  /// Reads what begins with an Arabic digit and gives where to go on.
  private mutating func readArabic(at start: Int) -> Int {
    let before = text.scalar(before: start)
    guard !DateText.isLatin(before.value), !isInsideNumber(start, after: before) else {
      return endOfToken(start)
    }
    guard let number = WrittenNumber(text, at: start) else { return endOfToken(start) }
    // Most numbers count something: no unit, no mark and no white space behind them, no date.
    let end = number.range.upperBound
    guard DateReader.behindNumber.contains(text.scalar(at: end).value) else {
      return number.digitCount == 3 ? readNamed(at: start) ?? end : end
    }
    if let end = readSeparated(at: start) { return end }
    return readSpan(at: start) ?? endOfToken(start)
  }

  private static let behindNumber = ScalarSet(
    "年月日号曰时点季星世、至到-–—―─−－⸺‐‑‒~～〜./:．／：　 \u{A0}\t\n\r”")

  private mutating func readHan(at start: Int) -> Int {
    switch text.scalar(at: start).value {
    case 0x661F, 0x5468, 0x793C:  // 星 周 礼
      return readWeekday(at: start) ?? start
    case 0xFF10...0xFF19, 0xFF2F, 0xFF4C, 0xFF4F:
      return readArabic(at: start)
    case 0x6628, 0x4ECA, 0x660E, 0x524D, 0x540E, 0x53BB, 0x4E0A, 0x4E0B, 0x672C:  // 昨 今 明 前 后 去 上 下 本
      guard DateReader.behindRelative.contains(text.scalar(at: start + 3).value) else { return start }
      return readRelative(at: start) ?? start
    case 0x7532, 0x4E59, 0x4E19, 0x4E01, 0x620A, 0x5DF1, 0x5E9A, 0x8F9B, 0x58EC, 0x7678:  // 甲 to 癸
      return readYearName(at: start) ?? start
    default:
      // Most of these characters stand in words: 一 is one of the commonest of the language.
      guard DateReader.followers.contains(text.scalar(at: start + 3).value) else { return start }
      return readSpan(at: start) ?? endOfHanNumber(start)
    }
  }

  /// What may follow the first character of a Han number or of a lunar month.
  private static let followers = ScalarSet(
    "〇零○一二三四五六七八九十正腊冬年月日时点季世、O0Ｏ０o闰 ")

  /// Reads a date, or two with a mark of range between; `nil` where none begins.
  private mutating func readSpan(at start: Int) -> Int? {
    if let first = readDate(at: start) {
      return append(first.date, followedAt: first.end)
    }
    return readShortSpan(at: start) ?? readMonths(at: start) ?? readNamed(at: start)
  }

  /// Keeps a date with its weekday, and the end of the span that it may begin.
  mutating func append(_ date: WrittenDate, followedAt end: Int) -> Int {
    var (date, end) = withWeekday(date, end)
    if let mark = rangeMark(at: end), let next = readRangeEnd(after: mark, of: date), next.end > end {
      date.rangeMark = mark
      dates.append(date)
      return appendRangeEnd(next.date, followedAt: next.end)
    }
    dates.append(date)
    return date.form == .units && date.day != nil && (date.month != nil || date.relative != nil)
      ? appendDays(behind: end) : end
  }

  /// Keeps the end of a span; a span has no second end, however many marks follow.
  mutating func appendRangeEnd(_ date: WrittenDate, followedAt end: Int) -> Int {
    var (last, end) = withWeekday(date, end)
    last.isRangeEnd = true
    dates.append(last)
    return end
  }

  /// The date with the weekday beside it, before or behind.
  private mutating func withWeekday(_ date: WrittenDate, _ end: Int) -> Reading {
    guard date.day != nil else { return (date, end) }
    var date = date
    if let weekday = weekdayBeside(end) {
      date.weekday = weekday.part
      return (date, weekday.end)
    }
    if let last = dates.last, last.form == .weekday, text.isBracket(between: last.range, and: date.range) {
      date.weekday = last.weekday
      dates.removeLast()
    }
    return (date, end)
  }

  /// Whether a number that begins at `start` is the rest of another: 2.14, 1,234, 3:20.
  private func isInsideNumber(_ start: Int, after before: (value: UInt32, start: Int)) -> Bool {
    switch before.value {
    // . , / : - and their full-width forms, ∶
    case 0x2E, 0xFF0E, 0x2C, 0x2F, 0x3A, 0xFF1A, 0x2236, 0x2D:
      let previous = text.scalar(before: before.start).value
      return DateText.isDigit(previous) || (before.value == 0x2D && DateText.isLatin(previous))
    default:
      return DateText.isDigit(before.value)
    }
  }

  private func endOfToken(_ start: Int) -> Int {
    var end = start
    while true {
      let (scalar, next) = text.scalar(at: end)
      guard next > end, DateText.isDigit(scalar) || DateText.isLatin(scalar) else { return end }
      end = next
    }
  }

  private func endOfHanNumber(_ start: Int) -> Int {
    var end = start
    while true {
      let (scalar, next) = text.scalar(at: end)
      guard next > end, WrittenNumber.hanDigit(scalar) != nil || scalar == WrittenNumber.ten else {
        return end
      }
      end = next
    }
  }
}
