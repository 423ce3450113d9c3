import DraftSyntax

/// Flags a hyphen, a tilde or a double dash between two dates: 2013-2017年.
struct WrongRangeDash: Rule {
  static let summary = RuleSummary(
    id: "wrong-range-dash",
    title: Wording("起止日期用错连接号", en: "Wrong mark in a span of dates"),
    rationale: Wording(
      "起止时间之间用一字线“—”、浪纹线“～”或“至”（GB/T 15834—2011 4.13）；短横“-”、半角“~”和破折号“——”不用于起止。",
      en:
        "A span takes — or ～ or 至 (GB/T 15834—2011 4.13); a hyphen, an ASCII tilde and a double dash do not."),
    category: .date, severity: .information)

  static let examples: [RuleExample] = [
    .flags("2013⟦-⟧2017年", fixed: "2013—2017年"),
    .flags("2003⟦~⟧2004年", fixed: "2003—2004年"),
    .flags("1月1日⟦-⟧31日", fixed: "1月1日至31日"),
    .flags("1115⟦——⟧1234年", fixed: "1115—1234年"),
    .passes("1998—1999年，9月11日—21日，6—8月，5月17日至23日，4月～6月，7月1日－7日"),
    .passes("2011-02-15，电话0771-2083456，1-2号楼，GB 2993-2018"),
    .passes("3-5日内送达，2-3日游"),
    .passes("这一天是7月1日——党的生日。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for (index, first) in draft.dates.enumerated() where index + 1 < draft.dates.count {
      guard first.form == .units, let mark = first.rangeMark,
        mark.kind == .hyphen || mark.kind == .tilde || mark.kind == .doubleDash
      else { continue }
      report(
        finding(
          in: draft, at: mark.range, Wording("起止日期之间用“—”或“至”", en: "A span of dates takes — or 至"),
          replacement: first.day?.unit == .day ? "至" : "—", safe: true))
    }
  }
}
