import TextModel

// What a written date means on this page: the year it does not say, the day, the weekday.
extension Draft {
  /// The year a date means, counted in our era; `nil` where nothing tells it for sure.
  ///
  /// In order: its own, that of the span it ends, a year in words (去年) beside the issue's, that of a fuller date
  /// before it in the same sentence, and the year that brings it nearest to the issue.
  public func year(ofDateAt index: Int) -> Int? {
    let date = dates[index]
    guard date.reckoning == .gregorian else { return nil }
    if let year = date.year { return fullYear(year) }
    if date.isRangeEnd, !date.hasYearWord, index > 0, let start = year(ofDateAt: index - 1) {
      guard let first = month(ofDateAt: index - 1), let last = month(ofDateAt: index) else { return start }
      // 8、3、9月 says of no month which year it is of.
      guard last < first else { return start }
      return dates[index - 1].beginsSpan ? start + 1 : nil
    }
    if date.relative != nil { return relativeMonth(ofDateAt: index)?.year }
    if let relative = date.relativeYear, let issueDate { return issueDate.year + relative }
    guard !date.hasYearWord, !date.isYearly, let month = date.month?.value else { return nil }
    switch governingYear(of: index) {
    case .known(let year): return year
    case .unclear: return nil
    case .none: break
    }
    guard let issueDate, (1...12).contains(month) else { return nil }
    return nearestYear(month: month, day: date.day?.value ?? 15, to: issueDate)
  }

  /// The month a date means: its own, or that of the span it ends.
  public func month(ofDateAt index: Int) -> Int? {
    var index = index
    while true {
      let date = dates[index]
      if let month = date.month { return month.value }
      guard date.form == .units, date.day != nil else { return nil }
      if date.relative != nil { return relativeMonth(ofDateAt: index)?.month }
      guard date.isRangeEnd, index > 0 else { return nil }
      index -= 1
    }
  }

  /// The day a date means, or `nil` where it names none, names none that exists, or its year is unknown.
  public func day(ofDateAt index: Int) -> CivilDate? {
    let date = dates[index]
    guard date.form == .units || date.form == .separated, let day = date.day,
      let month = month(ofDateAt: index), let year = year(ofDateAt: index)
    else { return nil }
    return CivilDate(year: year, month: month, day: day.value)
  }

  /// The index of the date that covers a place of the repaired text.
  public func dateIndex(at offset: Int) -> Int? {
    let index = dates.partitioningIndex { $0.rangeWithWeekday.upperBound >= offset }
    guard index < dates.count, dates[index].rangeWithWeekday.lowerBound <= offset else { return nil }
    return index
  }

  /// The weekday, from Monday, 1, of the full date that ends before an unfinished 星期 or 周 at an offset.
  ///
  /// The offset is one of the repaired text, where the name of the day would be written.
  public func weekdayWanted(at offset: Int) -> Int? {
    let start = text.utf8.withUnsafeBufferPointer { buffer -> Int? in
      let text = DateText(bytes: buffer)
      guard let word = text.first(of: ["星期", "礼拜", "周"], before: offset) else { return nil }
      var start = offset - word.utf8CodeUnitCount
      if let mark = text.first(of: ["（", "(", "，", "　", " "], before: start) {
        start -= mark.utf8CodeUnitCount
      }
      return start
    }
    guard let start, let index = dates.firstIndex(where: { $0.range.upperBound == start }) else { return nil }
    return day(ofDateAt: index)?.weekday
  }

  /// A year of four digits; of two, the one of the last or this century that was meant.
  private func fullYear(_ year: DatePart) -> Int? {
    if year.digitCount == 4 { return year.value }
    guard year.digitCount == 2 else { return nil }
    // Plans reach a few years beyond the issue; further than that it is the century before.
    let pivot = issueDate.map { ($0.year + 5) % 100 } ?? 30
    return year.value + (year.value > pivot ? 1900 : 2000)
  }

  private enum Governing { case known(Int), unclear, none }

  /// The year that an earlier date of the same sentence gives.
  private func governingYear(of index: Int) -> Governing {
    let start = startOfSentence(dates[index].range.lowerBound)
    var before = index - 1
    while before >= 0, dates[before].range.lowerBound >= start {
      let date = dates[before]
      if let year = date.year {
        guard date.reckoning == .gregorian, date.month != nil, let full = fullYear(year) else {
          return .unclear
        }
        guard let month = dates[index].month?.value, let earlier = date.month?.value, month >= earlier else {
          return .unclear
        }
        return .known(full)
      }
      if date.hasYearWord || date.relativeYear != nil {
        guard let relative = date.relativeYear, let issueDate else { return .unclear }
        return .known(issueDate.year + relative)
      }
      before -= 1
    }
    return .none
  }

  /// Bytes looked back over at most: a page without marks must not be read again for each date.
  static let longestSentence = 3000

  /// Where the sentence around an offset begins; a sentence ends at 。！？； or the end of a passage.
  ///
  public func startOfSentence(_ offset: Int) -> Int {
    text.utf8.withUnsafeBufferPointer { buffer in
      let text = DateText(bytes: buffer)
      var start = offset
      while start > 0, offset - start < Draft.longestSentence {
        let byte = text.byte(at: start - 1)
        if byte == 0x0A { return start }
        if byte == 0x82, text.has("。", before: start) { return start }
        if byte == 0x81 || byte == 0x9F || byte == 0x9B,
          text.first(of: ["！", "？", "；"], before: start) != nil
        {
          return start
        }
        start -= 1
      }
      while start < offset, text.byte(at: start) & 0xC0 == 0x80 { start += 1 }
      return start
    }
  }

  private func nearestYear(month: Int, day: Int, to issue: CivilDate) -> Int? {
    let clamped = min(max(day, 1), 28)
    return [issue.year, issue.year - 1, issue.year + 1].min { left, right in
      distance(left, month, clamped, issue) < distance(right, month, clamped, issue)
    }
  }

  private func distance(_ year: Int, _ month: Int, _ day: Int, _ issue: CivilDate) -> Int {
    guard let date = CivilDate(year: year, month: month, day: day) else { return .max }
    return abs(date.daysSince0000 - issue.daysSince0000)
  }
}
