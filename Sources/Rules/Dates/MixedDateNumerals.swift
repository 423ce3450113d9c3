import DraftSyntax

/// Flags Han and Arabic numerals in one date: 二〇二一年7月29日.
struct MixedDateNumerals: Rule {
  static let summary = RuleSummary(
    id: "mixed-date-numerals",
    title: Wording("日期中汉字与阿拉伯数字混用", en: "Han and Arabic numerals in one date"),
    rationale: Wording(
      "同一日期用同一种数字：2008年8月8日或二〇〇八年八月八日，不写二〇〇八年8月8日（GB/T 15835—2011 4.3）。",
      en: "One date, one kind of numerals: 2008年8月8日 or 二〇〇八年八月八日 (GB/T 15835—2011 4.3)."),
    category: .date, severity: .warning)

  static let examples: [RuleExample] = [
    .flags("⟦二〇二一年7月29日⟧", fixed: "2021年7月29日"),
    .flags("⟦2021年七月二十九日⟧", fixed: "2021年7月29日"),
    .flags("⟦7月二十九日⟧起", fixed: "7月29日起"),
    .passes("2023年正月初五，2021年农历七月，2021年农历七月二十九日，2021年七月"),
    .passes("2021年下半年，7月上旬，2021年一季度，五四以来"),
    .passes("二〇二一年七月二十九日下午3时，2021年7月29日"),
    .passes("清咸丰十年（1860年），2012年六月六"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for date in draft.dates {
      guard date.form == .units, date.reckoning == .gregorian, let day = date.day, day.unit != .none,
        let month = date.month
      else { continue }
      let isHan = day.numerals.contains(.han)
      func differs(_ part: DatePart) -> Bool { part.numerals.contains(.han) != isHan }
      guard differs(month) || date.year.map(differs) ?? false else { continue }
      var text = ""
      if let year = date.year { text += "\(year.value)年" }
      text += "\(month.value)月\(day.value)日"
      report(
        finding(
          in: draft, at: date.range, Wording("汉字与阿拉伯数字混用", en: "Han and Arabic numerals are mixed"),
          replacement: text))
    }
  }
}
