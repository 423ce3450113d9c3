import TextModel

// What 昨日, 上周五 and 本月中旬 mean on this page.
extension Draft {
  /// The day an article was written on, and how that is known.
  public struct WritingDay: Sendable, Hashable {
    public var day: CivilDate
    /// Told by the article's own dateline (新华社北京7月30日电), else by the issue, which comes a day later at least.
    public var isTold: Bool
  }

  /// The day from which an article counts 昨日 and 上周: that of its own dateline, else the issue's.
  ///
  /// `nil` where neither is known.
  public func writingDay(ofArticleAround offset: Int) -> WritingDay? {
    let article = article(around: offset)
    if let dateline = dateline(in: article) {
      return day(ofDateAt: dateline).map { WritingDay(day: $0, isTold: true) }
    }
    return issueDate.map { WritingDay(day: $0, isTold: false) }
  }

  /// The first and the last day that a date means; `nil` where nothing tells them for sure.
  public func days(ofDateAt index: Int) -> ClosedRange<CivilDate>? {
    if let day = day(ofDateAt: index) { return day...day }
    let date = dates[index]
    if date.form == .clock { return days(ofClockAt: index) }
    if let relative = date.relative, date.form == .relative {
      guard let base = writingDay(ofArticleAround: date.range.lowerBound) else { return nil }
      return days(of: date, relative, from: base)
    }
    if date.form == .century || date.form == .decade {
      return years(ofDateAt: index).flatMap(CivilDate.days(ofYears:))
    }
    if date.reckoning == .lunar { return lunarDay(ofDateAt: index).map { $0...$0 } }
    if date.reckoning == .reign { return days(ofReignAt: index) }
    guard let year = year(ofDateAt: index) else { return nil }
    if let months = date.monthsOfYear { return CivilDate.days(ofMonths: months, of: year) }
    guard date.form == .units, date.day == nil, let month = month(ofDateAt: index) else { return nil }
    return CivilDate.days(ofMonth: month, of: year, date.portion)
  }

  /// The first and the last year of a century or a decade: 1980 and 1989 of 20世纪80年代.
  private func years(ofDateAt index: Int) -> ClosedRange<Int>? {
    let date = dates[index]
    guard date.reckoning == .gregorian, date.portion == nil, !date.isRangeEnd else { return nil }
    if date.form == .decade, let number = date.number, number.digitCount == 4 {
      return number.value...number.value + 9
    }
    guard let century = date.century ?? relativeCentury(of: date) else { return nil }
    let start = (century - 1) * 100
    guard date.form == .decade else { return start + 1...start + 100 }
    return date.number.map { start + $0.value...start + $0.value + 9 }
  }

  /// The century that 上世纪 means, counted from the day of writing.
  private func relativeCentury(of date: WrittenDate) -> Int? {
    guard let relative = date.relative, let base = writingDay(ofArticleAround: date.range.lowerBound) else {
      return nil
    }
    return (base.day.year + 99) / 100 + relative.count
  }

  /// The day of a time that stands right behind it: 昨天下午3时, 7月29日8时至10时.
  private func days(ofClockAt index: Int) -> ClosedRange<CivilDate>? {
    let clock = dates[index]
    guard index > 0 else { return nil }
    if clock.isRangeEnd { return days(ofClockAt: index - 1) }
    let start = clock.dayPeriod?.range.lowerBound ?? clock.range.lowerBound
    guard dates[index - 1].form != .clock, dates[index - 1].rangeWithWeekday.upperBound == start else {
      return nil
    }
    return days(ofDateAt: index - 1)
  }

  /// The year and the month that 本月 or 上月 before a day means.
  ///
  /// What is printed in the first days of a month may have been written in the month before.
  func relativeMonth(ofDateAt index: Int) -> (year: Int, month: Int)? {
    let date = dates[index]
    guard let relative = date.relative, relative.unit == .month,
      let base = writingDay(ofArticleAround: date.range.lowerBound), base.isTold || base.day.day > 3
    else { return nil }
    let months = base.day.year * 12 + base.day.month - 1 + relative.count
    return (months / 12, months % 12 + 1)
  }

  /// The day words count that stand right before a date in brackets, or in brackets behind it: −1 for 昨日（7月30日）.
  public func relativeDays(beside index: Int) -> Int? {
    let date = dates[index]
    return text.utf8.withUnsafeBufferPointer { buffer in
      let text = DateText(bytes: buffer)
      if index > 0, let relative = dates[index - 1].relative, relative.unit == .day,
        text.isBracket(between: dates[index - 1].range, and: date.range)
      {
        return relative.count
      }
      if index + 1 < dates.count, let relative = dates[index + 1].relative, relative.unit == .day,
        text.isBracket(between: date.range, and: dates[index + 1].range)
      {
        return relative.count
      }
      return nil
    }
  }

  private func days(
    of date: WrittenDate, _ relative: WrittenDate.Relative, from base: WritingDay
  ) -> ClosedRange<CivilDate>? {
    let day = base.day
    switch relative.unit {
    case .day:
      let day = CivilDate(daysSince0000: day.daysSince0000 + relative.count)
      return day...day
    case .week:
      let monday = day.daysSince0000 - day.weekday + 1 + relative.count * 7
      if let weekday = date.weekday {
        let day = CivilDate(daysSince0000: monday + weekday.value - 1)
        return day...day
      }
      return CivilDate(daysSince0000: monday)...CivilDate(daysSince0000: monday + 6)
    case .month:
      let months = day.year * 12 + day.month - 1 + relative.count
      return CivilDate.days(ofMonth: months % 12 + 1, of: months / 12, date.portion)
    case .year:
      if date.portion == .vague { return nil }
      return CivilDate.days(ofMonths: date.monthsOfYear ?? 1...12, of: day.year + relative.count)
    case .century: return nil
    }
  }

  /// The index of the date that an article begins with, as wire reports do: 新华社北京7月30日电.
  private func dateline(in article: Range<Int>) -> Int? {
    let first = dates.partitioningIndex { $0.range.lowerBound >= article.lowerBound }
    return text.utf8.withUnsafeBufferPointer { buffer in
      let text = DateText(bytes: buffer)
      return dates[first...].prefix(20).firstIndex { date in
        article.contains(date.range.lowerBound) && date.month != nil && date.day != nil
          && text.first(of: ["电", "讯"], at: date.rangeWithWeekday.upperBound) != nil
          && IssueDateReader.isDateline(before: date.range.lowerBound, text)
      }
    }
  }
}

extension CivilDate {
  /// The days of a month, or of a part of it that has certain days.
  static func days(
    ofMonth month: Int, of year: Int, _ portion: WrittenDate.Portion?
  ) -> ClosedRange<CivilDate>? {
    guard (1...12).contains(month) else { return nil }
    let length = days(inMonth: month, of: year)
    guard let days = portion.map(\.daysOfMonth) ?? 1...length,
      let start = CivilDate(year: year, month: month, day: days.lowerBound),
      let end = CivilDate(year: year, month: month, day: min(days.upperBound, length))
    else { return nil }
    return start...end
  }

  /// The days of months of one year.
  static func days(ofMonths months: ClosedRange<Int>, of year: Int) -> ClosedRange<CivilDate>? {
    guard let start = CivilDate(year: year, month: months.lowerBound, day: 1),
      let end = CivilDate(
        year: year, month: months.upperBound, day: days(inMonth: months.upperBound, of: year))
    else { return nil }
    return start...end
  }

  /// The days of whole years.
  static func days(ofYears years: ClosedRange<Int>) -> ClosedRange<CivilDate>? {
    guard let start = CivilDate(year: years.lowerBound, month: 1, day: 1),
      let end = CivilDate(year: years.upperBound, month: 12, day: 31)
    else { return nil }
    return start...end
  }
}
