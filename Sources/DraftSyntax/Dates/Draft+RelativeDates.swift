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
    guard date.form == .units, date.day == nil, let month = month(ofDateAt: index),
      let year = year(ofDateAt: index)
    else { return nil }
    return CivilDate.days(ofMonth: month, of: year, date.third)
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
      return CivilDate.days(ofMonth: months % 12 + 1, of: months / 12, date.third)
    case .year:
      let year = day.year + relative.count
      guard let first = CivilDate(year: year, month: 1, day: 1),
        let last = CivilDate(year: year, month: 12, day: 31)
      else { return nil }
      return first...last
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
  /// The days of a month, or of a third of it.
  static func days(ofMonth month: Int, of year: Int, _ third: WrittenDate.Third?) -> ClosedRange<CivilDate>? {
    guard (1...12).contains(month) else { return nil }
    let last = third.map { $0 == .last ? 31 : $0.rawValue * 10 + 10 } ?? 31
    guard let start = CivilDate(year: year, month: month, day: (third?.rawValue ?? 0) * 10 + 1),
      let end = CivilDate(year: year, month: month, day: min(last, days(inMonth: month, of: year)))
    else { return nil }
    return start...end
  }
}
