import DraftSyntax

/// Flags a quarter beyond the fourth: 第五季度.
struct ImpossibleQuarter: Rule {
  static let summary = RuleSummary(
    id: "impossible-quarter",
    title: Wording("不存在的季度", en: "Quarter that does not exist"),
    rationale: Wording("一年只有四个季度。", en: "A year has four quarters."),
    category: .date, severity: .error)

  static let examples: [RuleExample] = [
    .flags("⟦第五季度⟧，全市工业增加值增长6.1%。"),
    .flags("⟦第6季度⟧末"),
    .passes("四个季度的数据逐季向好，连续五个季度增长。"),
    .passes("一季度开门红，第三季度势头好，前三季度增长6.1%。"),
    .passes("三季稻试种成功，第1季比赛落幕，连续六季度盈利。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for date in draft.dates {
      guard date.form == .quarter, let quarter = date.quarter, !(1...4).contains(quarter.value) else {
        continue
      }
      report(
        finding(
          in: draft, at: date.range, Wording("一年只有四个季度", en: "A year has four quarters")))
    }
  }
}
