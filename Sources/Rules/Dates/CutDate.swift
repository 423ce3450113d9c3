import DraftSyntax

/// Flags a date that a blank line parts, or a number in it that a space or a line end cuts: 20⏎21年.
struct CutDate: Rule {
  static let summary = RuleSummary(
    id: "cut-date",
    title: Wording("日期被断开", en: "Date that is cut in two"),
    rationale: Wording(
      "多位数字不能从中间移行，日期中间不能空行。",
      en: "A number is not carried over to the next line in its middle, and no blank line parts a date."),
    category: .date, severity: .warning)

  static let examples: [RuleExample] = [
    .flags("⟦20 21年7月29日⟧召开", fixed: "2021年7月29日召开"),
    .passes("7 月 29 日，2021—2023 年"),
    .passes("2 000年前，约5 000年"),
    .passes("今年7月\n29日，市委"),
    .passes("7月\n\n1日，大雨。\n2日，小雨。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for date in draft.dates {
      guard date.gap == .blankLine || date.hasPart(where: { $0.cut != nil }) else { continue }
      let whole = draft.text[date.range].filter { !$0.isWhitespace }
      report(
        finding(
          in: draft, at: date.range, Wording("日期被断开", en: "This date is cut in two"), replacement: whole,
          safe: true))
    }
  }
}
