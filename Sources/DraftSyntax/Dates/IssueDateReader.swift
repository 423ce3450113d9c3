/// Finds the day a page is for in its masthead or dateline.
enum IssueDateReader {
  /// The day that the page itself tells, or `nil` where it tells none, or two.
  static func read(_ page: Page, _ dates: [WrittenDate]) -> CivilDate? {
    let bytes = page.repaired.utf8
    var found: CivilDate?
    for (index, date) in dates.enumerated() {
      guard date.form == .units, date.reckoning == .gregorian, !date.isRangeEnd, date.rangeMark == nil,
        let year = date.year, year.digitCount == 4, let month = date.month, let day = date.day,
        let civil = CivilDate(year: year.value, month: month.value, day: day.value),
        bytes.withUnsafeBufferPointer({
          isMasthead(date, weekdayOnLine(dates, index, $0), civil, DateText(bytes: $0))
        })
      else { continue }
      if let found, found != civil { return nil }
      found = civil
    }
    return found
  }

  /// A line that is a date with its weekday, or with the page's number; or a dateline that ends 电 or 讯.
  private static func isMasthead(
    _ date: WrittenDate, _ weekday: DatePart?, _ civil: CivilDate, _ text: DateText
  ) -> Bool {
    let end = date.rangeWithWeekday.upperBound
    if text.first(of: ["电", "讯"], at: end) != nil {
      return isDateline(before: date.range.lowerBound, text)
    }
    let line = line(around: date.range, text)
    guard line.count <= 120, !hasSentence(line, text) else { return false }
    if let weekday { return weekday.value == civil.weekday }
    return hasPageNumber(line, text)
  }

  private static func weekdayOnLine(
    _ dates: [WrittenDate], _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> DatePart? {
    if let weekday = dates[index].weekday { return weekday }
    let line = line(around: dates[index].range, DateText(bytes: bytes))
    return dates[index...].prefix(4).first { $0.form == .weekday && line.contains($0.range.lowerBound) }?
      .weekday
  }

  /// Whether an agency's or the paper's name opens the line that a date stands on.
  static func isDateline(before start: Int, _ text: DateText) -> Bool {
    let head = line(around: start..<start, text).lowerBound
    guard start - head <= 60 else { return false }
    return (head..<start).contains { text.first(of: ["新华社", "本报", "中新社", "本台"], at: $0) != nil }
  }

  private static func line(around range: Range<Int>, _ text: DateText) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 200, text.byte(at: start - 1) != 0x0A { start -= 1 }
    var end = range.upperBound
    while end < text.bytes.count, end - range.upperBound < 200, text.byte(at: end) != 0x0A { end += 1 }
    return start..<end
  }

  private static func hasSentence(_ line: Range<Int>, _ text: DateText) -> Bool {
    line.contains { text.first(of: ["。", "，", "！", "？", "；"], at: $0) != nil }
  }

  private static func hasPageNumber(_ line: Range<Int>, _ text: DateText) -> Bool {
    line.contains { text.first(of: ["版", "责任编辑", "责编", "编辑：", "校对"], at: $0) != nil }
  }
}
