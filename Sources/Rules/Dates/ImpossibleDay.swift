import DraftSyntax
import TextModel

/// Flags a day that its month never has: 6月31日.
struct ImpossibleDay: Rule {
  static let summary = RuleSummary(
    id: "impossible-day",
    title: Wording("不存在的日子", en: "Day that does not exist"),
    rationale: Wording(
      "四月、六月、九月、十一月只有30天，二月最多29天。日期差错按重错计。",
      en:
        "April, June, September and November have 30 days, February 29 at most. A wrong date counts as a factual error."
    ),
    category: .date, severity: .error)

  static let examples: [RuleExample] = [
    .flags("⟦6月31日⟧，记者来到现场。", fixed: "6月30日，记者来到现场。"),
    .flags("7月29日至⟦32日⟧"),
    .flags("⟦2月30日⟧前报名，⟦7月0日⟧截止。", fixed: "2月28日前报名，7月0日截止。"),
    .flags("自⟦六月三十一日⟧起"),
    .flags("⟦2月299日⟧，市领导深入企业调研。", fixed: "2月29日，市领导深入企业调研。"),
    .flags("发布时间：⟦2021-02-30⟧"),
    .passes("2月29日，市领导深入企业调研。"),
    .passes("农历腊月三十，提前60日通知，连服31日。"),
    .passes("自5月100日内完成整改，6月120日均气温偏高。"),
    .flags("考试定于⟦本月31日⟧举行。", fixed: "考试定于本月30日举行。", issue: CivilDate(year: 2021, month: 6, day: 15)),
    .passes("考试定于本月31日举行。", issue: CivilDate(year: 2021, month: 6, day: 1)),
    .passes("考试定于本月31日举行。"),
    .passes("农历二月三十日是他的生日。"),
    .passes("编号2021-12-02-041已公示。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for (index, date) in draft.dates.enumerated() {
      guard date.reckoning == .gregorian, let day = date.day, let month = draft.month(ofDateAt: index),
        (1...12).contains(month), day.unit != .none || date.form == .separated || date.rangeMark != nil
      else { continue }
      let year = draft.year(ofDateAt: index)
      // The leap day of a common year is a rule of its own.
      let last = CivilDate.days(inMonth: month, of: 2000)
      guard day.value == 0 || day.value > last else { continue }
      let start =
        date.month == nil || date.form == .separated ? date.range.lowerBound : date.month?.range.lowerBound
      var found = finding(
        in: draft, at: (start ?? day.range.lowerBound)..<date.range.upperBound,
        day.value == 0
          ? Wording("没有0日", en: "There is no day 0")
          : Wording("\(month)月没有\(day.value)日", en: "Month \(month) has no day \(day.value)"))
      if day.value > last, !day.numerals.contains(.han) {
        // 2月299日 has a digit too many; any other day is past the month's end.
        let isKeyHitTwice = day.digitCount == 3 && (1...last).contains(day.value / 10)
        let right = isKeyHitTwice ? day.value / 10 : CivilDate.days(inMonth: month, of: year ?? 2001)
        found.fixes = [
          Finding.Fix(
            title: Wording("改为\(month)月\(right)日", en: "Change to day \(right)"),
            edits: [.init(draft.text.sourceRange(of: day.number), String(right))], isSafe: false)
        ]
      }
      report(found)
    }
  }
}
