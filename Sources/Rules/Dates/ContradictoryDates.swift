import DraftSyntax
import TextModel

/// Flags dates that contradict each other within one article, where no reading of them can be right.
struct ContradictoryDates: Rule {
  static let summary = RuleSummary(
    id: "contradictory-dates",
    title: Wording("同一篇里日期互相矛盾", en: "Dates that contradict each other"),
    rationale: Wording(
      "同一日期两处星期不同，农历、干支、年号与公历对不上，必有一处错。只指出确定的矛盾。",
      en:
        "One date with two weekdays, or a lunar date, a year of the cycle or of a reign that is not the year beside it."
    ),
    category: .date, severity: .information)

  static let examples: [RuleExample] = [
    .flags("7月29日（星期四）报名，7月29日（⟦星期五⟧）开考。"),
    .flags(
      "新华社北京7月30日电（记者李婷）昨日（⟦7月30日⟧），大会开幕。", issue: CivilDate(year: 2021, month: 7, day: 31)),
    .flags(
      "⟦7月31日⟧（昨日），大会开幕。", issue: CivilDate(year: 2021, month: 7, day: 31)),
    .flags("昨天（⟦31日⟧），大会开幕。", issue: CivilDate(year: 2021, month: 7, day: 31)),
    .flags("2021年7月29日（农历⟦六月十九⟧）", fixed: "2021年7月29日（农历六月二十）"),
    .flags("2021年7月30日 星期五 农历辛丑年⟦六月廿五⟧", fixed: "2021年7月30日 星期五 农历辛丑年六月廿一"),
    .passes(
      "新华社北京7月30日电（记者李婷）昨日（7月29日），今天（30日），大会开幕。“昨日（7月30日）”", issue: CivilDate(year: 2021, month: 7, day: 31)),
    .passes("昨日（7月30日）、昨天（29日）、明日（8月1日）、今日（7月31日）", issue: CivilDate(year: 2021, month: 7, day: 31)),
    .passes("前天（12月30日）、昨天（31日）", issue: CivilDate(year: 2021, month: 1, day: 1)),
    .passes("前天（2月28日）", issue: CivilDate(year: 2020, month: 3, day: 1)),
    .passes("昨日（7月30日），大会开幕。"),
    .passes("7月29日（星期四）报名，7月30日（星期五）开考。"),
    .flags("2021年7月30日 星期五 农历⟦庚子⟧年六月廿一", fixed: "2021年7月30日 星期五 农历辛丑年六月廿一"),
    .flags("2021年（⟦壬寅⟧年）", fixed: "2021年（辛丑年）"),
    .flags("⟦甲辰⟧年（1894年）", fixed: "甲午年（1894年）"),
    .passes("甲丑年（1984年）"),
    .flags("清咸丰⟦十年⟧（1850年）建庙，民国⟦38年⟧（1948年）重修。"),
    .passes("清咸丰十年（1860年），咸丰十年（1861年）冬，民国38年（1949年），辛丑年（2021年），2021年（庚子年）正月"),
    .passes("2024年1月31日 星期三 农历癸卯年十二月廿一，2024年2月5日 农历甲辰年腊月廿六，甲午年间（1894年至1895年）"),
    .passes("2021年7月29日（农历六月二十），2021年7月30日 星期五 农历辛丑年六月廿一"),
    .passes("2021年7月29日，农历六月十九的庙会"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for (index, date) in draft.dates.enumerated() {
      if date.weekday != nil, let found = otherWeekday(index, draft) { report(found) }
      if date.day != nil, let found = otherDay(index, draft) { report(found) }
      // A year that the cycle does not have is another rule's.
      if date.form == .yearName && date.number?.value ?? -1 >= 0 || date.reckoning == .reign {
        if let found = otherYear(index, draft) { report(found) }
      } else if date.year != nil, let found = wrongLunarDay(index, draft) {
        report(found)
      }
    }
  }

  /// The same day of the same month with another weekday earlier in the article.
  private func otherWeekday(_ index: Int, _ draft: Draft) -> Finding? {
    let date = draft.dates[index]
    guard let month = date.month?.value, let day = date.day?.value, let weekday = date.weekday,
      date.reckoning == .gregorian, !date.hasYearWord, draft.year(ofDateAt: index) == nil
    else { return nil }
    let article = draft.article(around: date.range.lowerBound)
    let other = draft.dates[..<index].suffix(200).last {
      article.contains($0.range.lowerBound) && $0.month?.value == month && $0.day?.value == day
        && $0.reckoning == .gregorian && $0.year == nil && !$0.hasYearWord
        && $0.weekday.map { $0.value != weekday.value } ?? false
    }
    guard let other else { return nil }
    return finding(
      in: draft, at: weekday.range, Wording("与前文同一日期的星期不一", en: "The same date has another weekday before"),
      related: [
        .init(
          range: draft.text.sourceRange(of: other.rangeWithWeekday), message: Wording("前文", en: "Before"))
      ])
  }

  /// 昨日（7月30日） in a report of that very day.
  ///
  /// What is written lies some days before it is printed, so without a dateline only a day too late is certain. Days
  /// are compared in a common year; across the end of a February nothing is said.
  private func otherDay(_ index: Int, _ draft: Draft) -> Finding? {
    let date = draft.dates[index]
    guard date.form == .units, date.reckoning == .gregorian, date.rangeMark == nil, !date.isRangeEnd,
      let day = date.day, day.unit == .day, let count = draft.relativeDays(beside: index),
      let base = draft.writingDay(ofArticleAround: date.range.lowerBound),
      let writing = CivilDate(year: 2001, month: base.day.month, day: base.day.day)
    else { return nil }
    let months = date.month.map { [$0.value] } ?? [-1, 0, 1].map { (writing.month + $0 + 11) % 12 + 1 }
    let late = months.compactMap { month in
      CivilDate(year: 2001, month: month, day: day.value).map { meant in
        (month, (meant.daysSince0000 - count - writing.daysSince0000 + 547) % 365 - 182)
      }
    }.min { abs($0.1) < abs($1.1) }
    guard let (month, days) = late, days > 0 || base.isTold && days < -1,
      (month <= 2) == (writing.month <= 2) || abs(month - writing.month) > 6,
      !draft.isQuoted(at: date.range.lowerBound)
    else { return nil }
    let right = CivilDate(daysSince0000: base.day.daysSince0000 + count)
    let told = "\(base.day.month)月\(base.day.day)日"
    return finding(
      in: draft, at: date.range,
      Wording(
        (base.isTold ? "电头是\(told)" : "刊期是\(told)") + "，应是\(right.month)月\(right.day)日",
        en: "Counted from \(base.isTold ? "the dateline" : "the issue"), it is \(right.month)-\(right.day)"))
  }

  /// A year of a reign or of the cycle of sixty that is not the year of our era beside it.
  private func otherYear(_ index: Int, _ draft: Draft) -> Finding? {
    let date = draft.dates[index]
    guard let named = draft.namedYear(at: index), !named.isRight, let part = date.number ?? date.year else {
      return nil
    }
    if let name = named.rightName {
      return finding(
        in: draft, at: part.number,
        Wording("\(named.year)年是\(name)年", en: "\(named.year) is \(name)年"), replacement: name)
    }
    return finding(
      in: draft, at: date.range, Wording("这一年是公元\(named.year)年", en: "That year is \(named.year)"))
  }

  private func wrongLunarDay(_ index: Int, _ draft: Draft) -> Finding? {
    guard let lunar = draft.lunarDateBeside(index), let day = draft.day(ofDateAt: index),
      let right = LunarDate(day), let month = lunar.month, let number = lunar.day,
      month.numerals.contains(.han),
      month.value != right.month || number.value != right.day || month.isLeapMonth != right.isLeapMonth
    else { return nil }
    let written = month.range.lowerBound..<lunar.range.upperBound
    let usesShortTwenty = draft.text[written].contains("廿")
    return finding(
      in: draft, at: written,
      Wording(
        "\(day.month)月\(day.day)日是农历\(right.text)", en: "That day is \(right.text) of the lunar calendar"),
      replacement: usesShortTwenty && right.day > 20 && right.day < 30
        ? right.text.replacing("二十", with: "廿") : right.text)
  }
}
