import DraftSyntax
import TextModel

/// Flags 29 February in a year that has none.
struct ImpossibleLeapDay: Rule {
  static let summary = RuleSummary(
    id: "impossible-leap-day",
    title: Wording("平年没有2月29日", en: "29 February of a common year"),
    rationale: Wording(
      "能被4整除而不能被100整除，或能被400整除的年份才有2月29日。年份未知时不作判断。",
      en: "Only leap years have a 29 February. Where the year is unknown nothing is said."),
    category: .date, severity: .error)

  static let examples: [RuleExample] = [
    .flags("⟦2023年2月29日⟧，大会闭幕。", fixed: "2023年2月28日，大会闭幕。"),
    .flags("发布时间：⟦2021-02-29⟧", fixed: "发布时间：2021-02-28"),
    .flags("⟦2月29日⟧，记者获悉", fixed: "2月28日，记者获悉", issue: CivilDate(year: 2023, month: 3, day: 1)),
    .passes("2024年2月29日，大会闭幕。"),
    .passes("2000年2月29日出生的他今年过了第六个生日。", issue: CivilDate(year: 2024, month: 3, day: 1)),
    .passes("2月29日，市领导深入企业调研。"),
    .passes("2月29日，市领导深入企业调研。", issue: CivilDate(year: 2024, month: 3, day: 1)),
    .passes("他去年2月29日离任。", issue: CivilDate(year: 2025, month: 3, day: 1)),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for (index, date) in draft.dates.enumerated() {
      guard date.day?.value == 29, draft.month(ofDateAt: index) == 2, date.reckoning == .gregorian,
        let day = date.day, let year = draft.year(ofDateAt: index), !CivilDate.isLeap(year), year >= 1583
      else { continue }
      var found = finding(
        in: draft, at: date.range,
        Wording("\(year)年不是闰年，没有2月29日", en: "\(year) is no leap year and has no 29 February"))
      if !day.numerals.contains(.han) {
        let place = draft.text.sourceRange(of: date.range)
        found.fixes = [
          Finding.Fix(
            title: Wording("改为2月28日", en: "Change to 28 February"),
            edits: [.init(draft.text.sourceRange(of: day.number), "28")], isSafe: false)
        ]
        if date.form == .units, date.month?.unit == .month {
          let text = (date.year == nil ? "" : "\(year)年") + "3月1日"
          found.fixes.append(
            Finding.Fix(
              title: Wording("改为3月1日", en: "Change to 1 March"), edits: [.init(place, text)], isSafe: false))
        }
      }
      report(found)
    }
  }
}
