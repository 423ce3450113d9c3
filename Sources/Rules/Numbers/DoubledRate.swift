import DraftSyntax
import TextModel

/// Flags 时速每小时, 日均每天, 人均每人.
struct DoubledRate: Rule {
  static let summary = RuleSummary(
    id: "doubled-rate",
    title: Wording("单位时间说了两遍", en: "A rate said twice"),
    rationale: Wording(
      "“时速”已含“每小时”，“日均”已含“每天”，“人均”已含“每人”。", en: "时速 is per hour already, 日均 a day, 人均 a head."),
    category: .number, severity: .warning)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("⟦时速达每小时⟧350公里", fixed: "时速达350公里"),
    .flags("⟦日均每天⟧接待300人", fixed: "日均接待300人"),
    .flags("⟦人均每人⟧增收500元", fixed: "人均增收500元"),
    .passes("时速350公里，每小时检查一次"),
    .passes("日均接待300人，每天开放8小时"),
    .passes("年均增长5%，每年新增10家"),
  ]

  private static let averages: [(what: StaticString, units: WordList)] = [
    ("日", ["每天", "每日"]), ("月", ["每月", "每个月"]), ("年", ["每年"]), ("人", ["每人"]), ("户", ["每户"]),
  ]

  private static let hourly: WordList = ["每小时"]
  /// What parts a unit from the rate.
  private static let barred: WordList = ["的", "和"]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    inOrder(report) { find(in: draft, report: $0) }
  }

  private func find(in draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.contains("每") else { return }
    let bytes = draft.text.utf8
    draft.forEachPlace(of: "时速") { place in
      check(place, Self.hourly, in: draft, bytes, report: report)
    }
    draft.forEachPlace(of: "均") { place in
      for average in Self.averages where bytes.has(average.what, before: place.lowerBound) {
        check(place.lowerBound - 3..<place.upperBound, average.units, in: draft, bytes, report: report)
      }
    }
  }

  private func check(
    _ rate: Range<Int>, _ units: WordList, in draft: Draft, _ bytes: [UInt8], report: (Finding) -> Void
  ) {
    guard let unit = bytes.place(ofAny: units, after: rate.upperBound, within: 2, barring: Self.barred)
    else { return }
    let (name, part) = (draft.text[rate], draft.text[unit])
    report(
      finding(
        in: draft, at: rate.lowerBound..<unit.upperBound,
        Wording("“\(name)”已含“\(part)”", en: "\(name) says \(part) already"),
        replacement: draft.text[rate.lowerBound..<unit.lowerBound]))
  }
}
