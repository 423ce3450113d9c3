import DraftSyntax

/// Flags a zero other than 〇 in a year of Han numerals: 二零二一年, 二O二一年.
struct ZeroInHanYear: Rule {
  static let summary = RuleSummary(
    id: "zero-in-han-year",
    title: Wording("汉字年份的零应作“〇”", en: "Zero of a Han year that is not 〇"),
    rationale: Wording(
      "用作编号（年份）时零写作“〇”，不写“零”；字母O、数字0和圆圈○都不是〇（GB/T 15835—2011 5.2.5）。",
      en: "In a year the zero is 〇, neither 零 nor a letter, digit or circle (GB/T 15835—2011 5.2.5)."),
    category: .date, severity: .information)

  static let examples: [RuleExample] = [
    .flags("⟦二零二一年⟧七月二十九日", fixed: "二〇二一年七月二十九日"),
    .flags("⟦二○二一年⟧", fixed: "二〇二一年"),
    .flags("⟦二O二一年⟧，⟦二00九年⟧", fixed: "二〇二一年，二〇〇九年"),
    .passes("二〇二一年，一百零八天，二零二零酒店管理公司"),
    .passes("三千零五十二张票"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for date in draft.dates {
      guard let year = date.year, year.numerals.contains(.han), year.digitCount == 4,
        year.numerals != .han
      else { continue }
      let isStyle = year.numerals.isDisjoint(with: [.halfWidth, .fullWidth, .letter])
      let number = String(
        draft.text[year.number].map { "零○0０OoＯｏ".contains($0) ? "〇" : $0 })
      report(
        finding(
          in: draft, at: year.range, Wording("汉字年份的零应作“〇”", en: "The zero of a Han year is 〇"),
          severity: isStyle ? .information : .warning, replacement: number + draft.text[year.unitRange],
          safe: true))
    }
  }
}
