import DraftSyntax
import TextModel

/// Flags a day without 日: 于10月15之前.
struct MissingDayUnit: Rule {
  static let summary = RuleSummary(
    id: "missing-day-unit",
    title: Wording("日期缺“日”字", en: "Day without 日"),
    rationale: Wording(
      "写了“月”的日期，“日”不可省（GB/T 15835—2011）；起止日期的前一个可省。",
      en: "A date that says 月 says 日 too; only the first of a span may leave it out."),
    category: .date, severity: .warning)

  static let examples: [RuleExample] = [
    .flags("于⟦10月15⟧之前报名", fixed: "于10月15日之前报名"),
    .flags("自⟦2月26⟧市场回暖", fixed: "自2月26日市场回暖"),
    .flags("⟦7月29⟧上午，市委书记", fixed: "7月29日上午，市委书记"),
    .passes("7月1至5日，7月1—4日，3月15（周五）恢复上课。"),
    .passes("1月10%的商户完成换装，9月100万册新书，12月3家企业签约。"),
    .passes("5月6省市空气质量好转，7月10部影片上映，8月3.5万人"),
    .passes("五一、5·1，农历8月15团圆"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for date in draft.dates {
      guard date.form == .units, date.reckoning == .gregorian, let day = date.day, day.unit == .none,
        date.month != nil, date.rangeMark == nil, isWhole(behind: day.number, draft)
      else { continue }
      var found = finding(
        in: draft, at: (date.month?.range.lowerBound ?? date.range.lowerBound)..<date.range.upperBound,
        Wording("缺“日”字", en: "日 is missing"))
      let place = draft.text.sourceRange(of: day.number)
      found.fixes = [
        Finding.Fix(
          title: Wording("补“日”字", en: "Add 日"), edits: [.init(place.upperBound..<place.upperBound, "日")],
          isSafe: false)
      ]
      report(found)
    }
  }

  /// Whether the source goes on without a break; across one, the 日 may stand elsewhere on a scrambled page.
  private func isWhole(behind number: Range<Int>, _ draft: Draft) -> Bool {
    let place = number.lowerBound..<min(number.upperBound + 3, draft.text.utf8.count)
    return draft.text.sourceRange(of: place).count == place.count
  }
}
