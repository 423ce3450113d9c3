import DraftSyntax

/// Flags a lunar day that no month, or not this month, has: 农历六月三十一.
struct ImpossibleLunarDay: Rule {
  static let summary = RuleSummary(
    id: "impossible-lunar-day",
    title: Wording("不存在的农历日期", en: "Lunar date that does not exist"),
    rationale: Wording(
      "农历月份大月30天、小月29天；“初”只用于初一至初十；闰月因年而异（GB/T 33661—2017）。",
      en: "Lunar months have 29 or 30 days; 初 goes with the first ten only; leap months depend on the year."),
    category: .date, severity: .error)

  static let examples: [RuleExample] = [
    .flags("⟦农历六月三十一⟧，河神庙会"),
    .flags("⟦正月初十五⟧闹元宵", fixed: "正月十五闹元宵"),
    .flags("⟦农历十三月初三⟧，⟦腊月三十一⟧"),
    .flags("2025年⟦腊月三十⟧"),
    .flags("2021年⟦闰四月初三⟧"),
    .flags("⟦甲丑年⟧春"),
    .flags("⟦甲丑⟧年（1984年）建成", fixed: "甲子年（1984年）建成"),
    .passes("甲子年，辛丑牛年，甲午战争，丙丁之年"),
    .passes("农历正月初九，腊月二十三，农历六月十三"),
    .passes("除夕是腊月廿九，也有腊月三十的年份。"),
    .passes("正月三十二个乡镇的代表团、六月三十一人返乡"),
    .passes("2020年闰四月初三，2021年腊月三十"),
    .passes("八月十五月儿圆，三月三歌圩"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for (index, date) in draft.dates.enumerated() where date.reckoning == .lunar || date.form == .yearName {
      if let number = date.number, date.form == .yearName, number.value < 0 {
        report(unknownYear(index, number, draft))
      }
      guard let month = date.month, month.numerals.contains(.han) else { continue }
      let place = start(of: date, month, draft)..<date.range.upperBound
      if !(1...12).contains(month.value) {
        report(finding(in: draft, at: place, Wording("农历没有这个月", en: "The lunar calendar has no such month")))
      } else if let day = date.day {
        if day.hasInitial, day.value > 10 {
          report(
            finding(
              in: draft, at: place, Wording("初十以后不用“初”", en: "初 goes with the first ten days only"),
              replacement: draft.text[place.lowerBound..<day.range.lowerBound] + draft.text[day.number]))
        } else if day.value > 30 || day.value == 0 {
          report(
            finding(
              in: draft, at: place, Wording("农历每月最多三十天", en: "A lunar month has 30 days at most")))
        } else if let year = date.year?.value, let message = contradiction(month, day.value, year) {
          report(finding(in: draft, at: place, message, severity: .information))
        }
      }
    }
  }

  /// A year whose name the cycle of sixty does not have; the year of our era beside it tells the right one.
  private func unknownYear(_ index: Int, _ number: DatePart, _ draft: Draft) -> Finding {
    let message = Wording("六十甲子里没有这一年", en: "The cycle of sixty has no such year")
    guard let named = draft.namedYear(at: index), let name = named.rightName else {
      return finding(in: draft, at: draft.dates[index].range, message)
    }
    return finding(
      in: draft, at: number.number,
      Wording(
        "\(message.chinese)，\(named.year)年是\(name)年", en: "\(message.english); \(named.year) is \(name)年"),
      replacement: name)
  }

  private func start(of date: WrittenDate, _ month: DatePart, _ draft: Draft) -> Int {
    let before = draft.text[max(0, month.range.lowerBound - 6)..<month.range.lowerBound]
    return ["农历", "阴历", "夏历", "旧历"].contains(before) ? month.range.lowerBound - 6 : month.range.lowerBound
  }

  /// What the table says against it; the last months of a lunar year may be named by either year they touch.
  private func contradiction(_ month: DatePart, _ day: Int, _ year: Int) -> Wording? {
    let years = month.value > 10 ? [year, year - 1] : [year]
    guard years.allSatisfy(LunarDate.covers) else { return nil }
    if month.isLeapMonth, years.allSatisfy({ LunarDate.leapMonth(of: $0) != month.value }) {
      return Wording(
        "\(year)年没有闰\(LunarDate.name(ofMonth: month.value))", en: "\(year) has no such leap month")
    }
    let lengths = years.compactMap { LunarDate.days(inMonth: month.value, isLeap: month.isLeapMonth, of: $0) }
    guard day == 30, !lengths.contains(30), !lengths.isEmpty else { return nil }
    return Wording(
      "\(year)年\(LunarDate.name(ofMonth: month.value))只有二十九天", en: "That month has 29 days only in \(year)")
  }
}
