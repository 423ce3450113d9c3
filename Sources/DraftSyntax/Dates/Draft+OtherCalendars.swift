import TextModel

// Days told by another calendar: 农历六月十三, 民国38年5月3日.
extension Draft {
  /// The day that a lunar date means, of the year beside it, else of the one that brings it nearest to the issue.
  func lunarDay(ofDateAt index: Int) -> CivilDate? {
    let date = dates[index]
    guard date.reckoning == .lunar, let month = date.month, let day = date.day, !date.isYearly,
      !date.hasYearWord
    else { return nil }
    func civil(_ year: Int, _ day: Int) -> CivilDate? {
      LunarDate.civilDate(year: year, month: month.value, isLeapMonth: month.isLeapMonth, day: day)
    }
    if let year = date.year {
      // The last months of a lunar year may be called by either of ours.
      return year.digitCount == 4 && month.value <= 10 ? civil(year.value, day.value) : nil
    }
    guard let issueDate else { return nil }
    if let relative = date.relativeYear {
      return month.value <= 10 ? civil(issueDate.year + relative, day.value) : nil
    }
    func distance(_ year: Int) -> Int {
      civil(year, min(day.value, 29)).map { abs($0.daysSince0000 - issueDate.daysSince0000) } ?? .max
    }
    let years = issueDate.year - 1...issueDate.year + 1
    return years.min { distance($0) < distance($1) }.flatMap { civil($0, day.value) }
  }

  /// The days of a year of a reign that counts as our calendar does, of a month of it, or of a day.
  func days(ofReignAt index: Int) -> ClosedRange<CivilDate>? {
    let date = dates[index]
    guard date.reckoning == .reign, let year = date.year,
      let start = firstYear(ofReignBefore: year.range.lowerBound)
    else { return nil }
    let count = start + year.value - 1
    // Japan counts by our calendar since 1873, China since 1912.
    guard start >= 1912 || count >= 1873 && start == 1868 else { return nil }
    guard let month = date.month?.value else { return CivilDate.days(ofMonths: 1...12, of: count) }
    guard let day = date.day?.value else { return CivilDate.days(ofMonth: month, of: count, date.portion) }
    return CivilDate(year: count, month: month, day: day).map { $0...$0 }
  }

  /// The year of our era in which the reign named before a place began.
  func firstYear(ofReignBefore offset: Int) -> Int? {
    text.utf8.withUnsafeBufferPointer { buffer in
      let text = DateText(bytes: buffer)
      return ReignNames.firstYears.first { text.has($0.name, before: offset) }?.year
    }
  }
}
