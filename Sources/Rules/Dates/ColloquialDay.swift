import DraftSyntax

/// Flags 号 for 日 outside of speech: 7月29号.
struct ColloquialDay: Rule {
  static let summary = RuleSummary(
    id: "colloquial-day",
    title: Wording("日期用“号”", en: "号 for 日"),
    rationale: Wording(
      "书面日期用“日”，“号”是口语；引语中可用。", en: "Written dates take 日; 号 belongs to speech and may stand in quotations."),
    category: .date, severity: .hint)

  static let examples: [RuleExample] = [
    .flags("7月⟦29号⟧，会议召开。", fixed: "7月29日，会议召开。"),
    .passes("“我7月16号一定到。”他在电话里说。"),
    .passes("1号院2单元，坐地铁3号线，省政府第9号令，7月3号线开通，5号楼"),
    .passes("7月29日，16号"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for date in draft.dates {
      guard date.month != nil, let day = date.day, day.unit == .hao,
        !draft.isQuoted(at: date.range.lowerBound)
      else { continue }
      report(
        finding(
          in: draft, at: day.range, Wording("书面日期用“日”", en: "Written dates take 日"),
          replacement: draft.text[day.number] + "日"))
    }
  }
}
