import DraftSyntax

/// Flags dates that contradict each other within one article, where no reading of them can be right.
struct ContradictoryDates: Rule {
  static let summary = RuleSummary(
    id: "contradictory-dates",
    title: Wording("同一篇里日期互相矛盾", en: "Dates that contradict each other"),
    rationale: Wording(
      "同一日期两处星期不同，或天数与起止日期对不上，必有一处错。只指出确定的矛盾。",
      en: "One date with two weekdays, or a number of days that its span does not have: one of them is wrong."
    ),
    category: .date, severity: .information)

  static let examples: [RuleExample] = [
    .flags("7月29日（星期四）报名，7月29日（⟦星期五⟧）开考。"),
    .flags("活动⟦5月17日至23日⟧举行，为期3天。"),
    .flags("展览为期10天（⟦5月17日至23日⟧）。"),
    .passes("7月29日（星期四）报名，7月30日（星期五）开考。"),
    .passes("活动5月17日至23日举行，为期7天。"),
    .passes("活动5月17日至23日举行，为期6天。"),
    .passes("培训5月17日至23日举行，共3天课程。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for (index, date) in draft.dates.enumerated() {
      if let weekday = date.weekday, date.day != nil, draft.year(ofDateAt: index) == nil,
        let other = otherWeekday(index, draft)
      {
        report(
          finding(
            in: draft, at: weekday.range,
            Wording("与前文同一日期的星期不一", en: "The same date has another weekday before"),
            related: [
              .init(
                range: draft.text.sourceRange(of: other.rangeWithWeekday),
                message: Wording("前文", en: "Before"))
            ]))
      }
      if date.rangeMark != nil, index + 1 < draft.dates.count, let days = days(index, draft),
        let told = draft.daysTold(beside: date.range.lowerBound..<draft.dates[index + 1].range.upperBound),
        told != days, told != days + 1
      {
        report(
          finding(
            in: draft, at: date.range.lowerBound..<draft.dates[index + 1].range.upperBound,
            Wording("起止共\(days + 1)天，文中说\(told)天", en: "The span has \(days + 1) days, the text says \(told)")
          ))
      }
    }
  }

  /// The same day of the same month with another weekday earlier in the article.
  private func otherWeekday(_ index: Int, _ draft: Draft) -> WrittenDate? {
    let date = draft.dates[index]
    guard let month = date.month?.value, let day = date.day?.value, date.reckoning == .gregorian else {
      return nil
    }
    let article = draft.article(around: date.range.lowerBound)
    return draft.dates[..<index].last {
      article.contains($0.range.lowerBound) && $0.month?.value == month && $0.day?.value == day
        && $0.reckoning == .gregorian && $0.year == nil && !$0.hasYearWord && !date.hasYearWord
        && $0.weekday.map { $0.value != date.weekday?.value } ?? false
    }
  }

  /// The days from the first to the last of a span whose length does not hang on the year.
  private func days(_ index: Int, _ draft: Draft) -> Int? {
    let first = draft.dates[index]
    let last = draft.dates[index + 1]
    guard first.form == .units, first.reckoning == .gregorian, !last.hasYearWord, let from = first.day,
      let to = last.day,
      let month = draft.month(ofDateAt: index), let lastMonth = draft.month(ofDateAt: index + 1),
      from.unit != .none, to.unit != .none
    else { return nil }
    if month == lastMonth { return last.year == nil && to.value > from.value ? to.value - from.value : nil }
    guard last.year == nil, lastMonth > month, month > 2 || lastMonth <= 2,
      let start = CivilDate(year: 2001, month: month, day: from.value),
      let end = CivilDate(year: 2001, month: lastMonth, day: to.value)
    else { return nil }
    return end.daysSince0000 - start.daysSince0000
  }
}
