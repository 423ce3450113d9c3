import DraftSyntax

/// Flags a unit that stands twice in a date: 2021年年7月29日.
struct DoubledDateUnit: Rule {
  static let summary = RuleSummary(
    id: "doubled-date-unit",
    title: Wording("日期中有重复的字", en: "Character set twice in a date"),
    rationale: Wording(
      "日期中的“年”“月”“日”只写一次；重复的多半是排版或提取的残留。",
      en: "年, 月 and 日 stand once in a date; twice is a slip of typing or of extraction."),
    category: .date, severity: .error)

  static let examples: [RuleExample] = [
    .flags("⟦2021年年7月29日⟧", fixed: "2021年7月29日"),
    .flags("⟦7月月29日⟧，天气晴", fixed: "7月29日，天气晴"),
    .flags("⟦7月29日日⟧，天气晴", fixed: "7月29日，天气晴"),
    .flags("⟦77月月2929日日⟧晚", fixed: "7月29日晚"),
    .passes("12日日本队抵达成都，26日日元汇率走低。"),
    .passes("4月月度例会如期召开，2021年年底，2021年年初。"),
    .passes("月月有活动，日日有服务，年年有余。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for date in draft.dates {
      guard date.hasPart(where: \.isUnitDoubled) else { continue }
      var text = ""
      for part in [date.year, date.month, date.day].compactMap({ $0 }) {
        if date.isDoubled, part.isUnitDoubled {
          text += String(part.value)
        } else {
          text += draft.text[part.number]
        }
        let unit = draft.text[part.unitRange]
        text += part.isUnitDoubled ? String(unit.prefix(1)) : unit
      }
      report(
        finding(
          in: draft, at: date.range, Wording("日期中有重复的字", en: "A character is set twice in this date"),
          replacement: text, safe: true))
    }
  }
}
