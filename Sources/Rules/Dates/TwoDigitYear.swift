import DraftSyntax

/// Flags a year cut down to two digits: 98年10月.
struct TwoDigitYear: Rule {
  static let summary = RuleSummary(
    id: "two-digit-year",
    title: Wording("年份简写", en: "Year of two digits"),
    rationale: Wording(
      "年份不应简写：1990年不应简作“90年”（GB/T 15835—1995 5.1.1.1，2011年版沿用）。",
      en: "A year is written in full: 1990年 is not cut down to 90年 (GB/T 15835)."),
    category: .date, severity: .warning)

  static let examples: [RuleExample] = [
    .flags("⟦21年⟧7月29日，协议签署。", fixed: "2021年7月29日，协议签署。"),
    .flags("他⟦98年⟧10月参加工作。", fixed: "他1998年10月参加工作。"),
    .passes("工作了12年，十年间，12年来。"),
    .passes("被判处有期徒刑12年9个月，有期徒刑12年9月。"),
    .passes("民国38年5月，昭和16年3月，光绪26年7月"),
    .passes("被判处12年9月，服役12年9月余"),
    .passes("“'96中国文学”，第12年7月"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for (index, date) in draft.dates.enumerated() {
      guard date.form == .units, date.reckoning == .gregorian, let year = date.year, year.digitCount == 2,
        date.month != nil, !year.numerals.contains(.han), let full = draft.year(ofDateAt: index)
      else { continue }
      report(
        finding(
          in: draft, at: year.range, Wording("年份不应简写", en: "Write the year in full"),
          replacement: "\(full)年"))
    }
  }
}
