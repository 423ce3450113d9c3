import DraftSyntax

/// Flags a decade without its century: 80年代.
struct BareDecade: Rule {
  static let summary = RuleSummary(
    id: "bare-decade",
    title: Wording("年代前缺世纪", en: "Decade without its century"),
    rationale: Wording(
      "进入21世纪后，“80年代”宜写“20世纪80年代”或“上世纪80年代”。", en: "Since 2000, 80年代 had better say which century."),
    category: .date, severity: .hint, isOnByDefault: false)

  static let examples: [RuleExample] = [
    .flags("⟦80年代⟧，这里是一片荒滩。"),
    .flags("到了⟦九十年代⟧"),
    .passes("20世纪80年代，上世纪九十年代，1980年代，80后"),
    .passes("1978年回村，80年代办厂。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for (index, date) in draft.dates.enumerated() {
      guard date.form == .decade, !date.hasCentury, !date.isRangeEnd, !hasYearBefore(index, draft)
      else { continue }
      report(
        finding(
          in: draft, at: date.range, Wording("年代前宜写明世纪", en: "Say which century the decade is of")))
    }
  }

  /// Whether a year or a decade of a known century stands before it in the same sentence.
  private func hasYearBefore(_ index: Int, _ draft: Draft) -> Bool {
    let start = draft.startOfSentence(draft.dates[index].range.lowerBound)
    return draft.dates[..<index].reversed().prefix { $0.range.lowerBound >= start }
      .contains { $0.year != nil || $0.hasCentury }
  }
}
