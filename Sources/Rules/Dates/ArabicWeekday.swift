import DraftSyntax

/// Flags a weekday with an Arabic number: 星期5.
struct ArabicWeekday: Rule {
  static let summary = RuleSummary(
    id: "arabic-weekday",
    title: Wording("星期用阿拉伯数字", en: "Weekday in Arabic numerals"),
    rationale: Wording(
      "星期几一律用汉字：星期五（GB/T 15835—1995 4.1.2，2011年版沿用）。",
      en: "Weekdays take Han numerals: 星期五 (GB/T 15835)."),
    category: .date, severity: .information)

  static let examples: [RuleExample] = [
    .flags("本⟦周3⟧，⟦星期5⟧上午", fixed: "本周三，星期五上午"),
    .flags("7月29日（⟦星期7⟧）", fixed: "7月29日（星期日）"),
    .passes("3周后复诊，第5周开始训练，周长400米，跑5周为一组。"),
    .passes("每周3次，每周3-5次，每周5天，本周2场，上周5家企业"),
    .passes("星期五，周二"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for date in draft.dates {
      guard let weekday = date.weekday, !weekday.numerals.contains(.han) else { continue }
      report(
        finding(
          in: draft, at: weekday.range, Wording("星期几用汉字", en: "Weekdays take Han numerals"),
          replacement: draft.text[weekday.unitRange] + WeekdayName.character(of: weekday.value), safe: true))
    }
  }
}
