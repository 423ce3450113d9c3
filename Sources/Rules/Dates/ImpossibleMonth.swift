import DraftSyntax

/// Flags a month that no year has: 13月29日.
struct ImpossibleMonth: Rule {
  static let summary = RuleSummary(
    id: "impossible-month",
    title: Wording("不存在的月份", en: "Month that does not exist"),
    rationale: Wording(
      "一年只有十二个月。日期差错在报纸编校质量检查中属于知识性差错，按重错计。",
      en:
        "A year has twelve months. A wrong date counts as a factual error in the quality inspection of newspapers."
    ),
    category: .date, severity: .error)

  static let examples: [RuleExample] = [
    .flags("⟦13月29日⟧，市委召开会议。"),
    .flags("截至2021年⟦0月29日⟧"),
    .flags("发布时间：⟦2021-13-05⟧"),
    .flags("会议于2021年⟦15月⟧召开。"),
    .passes("宝宝24月龄时要接种疫苗，36月子女随迁。"),
    .passes("1957年九十月间，十一二月间，2021年八九月"),
    .passes("他36个月没有缺勤，妹妹13个月大。"),
    .passes("版本2021.13.5已发布，编号2021-13-02-041。"),
    .passes("农历十二月初三，12月3日。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for date in draft.dates {
      guard date.reckoning == .gregorian, let month = date.month, !(1...12).contains(month.value),
        !date.isDoubled, date.day != nil || date.year?.digitCount == 4, !isVersion(date, draft)
      else { continue }
      let start = date.form == .separated ? date.range.lowerBound : month.range.lowerBound
      report(
        finding(
          in: draft, at: start..<date.range.upperBound,
          Wording("没有\(month.value)月", en: "There is no month \(month.value)")))
    }
  }

  /// 2021.13.5 is the number of a version sooner than a date.
  private func isVersion(_ date: WrittenDate, _ draft: Draft) -> Bool {
    guard date.form == .separated, let mark = date.month?.unitRange else { return false }
    return draft.text.utf8[mark.lowerBound] == UInt8(ascii: ".")
  }
}
