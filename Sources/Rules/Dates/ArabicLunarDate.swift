import DraftSyntax

/// Flags a lunar date in Arabic numerals: 农历8月15.
struct ArabicLunarDate: Rule {
  static let summary = RuleSummary(
    id: "arabic-lunar-date",
    title: Wording("农历日期用阿拉伯数字", en: "Lunar date in Arabic numerals"),
    rationale: Wording(
      "农历月日用汉字：八月十五（GB/T 15835—2011 4.2.1）。",
      en: "Lunar months and days take Han numerals (GB/T 15835—2011 4.2.1)."),
    category: .date, severity: .information)

  static let examples: [RuleExample] = [
    .flags("农历⟦8月15⟧，中秋佳节", fixed: "农历八月十五，中秋佳节"),
    .flags("每年农历⟦6月6日⟧", fixed: "每年农历六月初六"),
    .passes("8月15日（农历七月初八），农历八月十五"),
    .passes("2021年农历七月，农历八月"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for date in draft.dates where date.reckoning == .lunar {
      guard let month = date.month, !month.numerals.contains(.han) else { continue }
      var right = LunarDate.name(ofMonth: month.value)
      if let day = date.day {
        let name = LunarDate.name(ofDay: day.value)
        right = name.isEmpty ? "" : right + name
      }
      report(
        finding(
          in: draft, at: month.range.lowerBound..<date.range.upperBound,
          Wording("农历日期用汉字", en: "Lunar dates take Han numerals"), replacement: right.isEmpty ? nil : right))
    }
  }
}
