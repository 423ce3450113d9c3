import DraftSyntax

/// Flags the few dates of a page whose digits have another width than the rest: ７月29日.
struct MixedDigitWidth: Rule {
  static let summary = RuleSummary(
    id: "mixed-digit-width",
    title: Wording("数字全角半角不一", en: "Digits of two widths"),
    rationale: Wording(
      "一篇稿件的数字宽度应一致；只指出少数的一方，全篇一律的写法不论。",
      en: "Digits of one piece have one width; only the minority is flagged, a uniform style never."),
    category: .date, severity: .information)

  static let examples: [RuleExample] = [
    .flags("7月1日、7月2日，⟦７月３日⟧", fixed: "7月1日、7月2日，7月3日"),
    .flags("⟦2０21年⟧", fixed: "2021年"),
    .flags("⟦７月３日⟧，⟦７月４日⟧", fixed: "7月3日，7月4日", style: HouseStyle(digits: .half)),
    .passes("７月３日，７月４日，２０２１年７月"),
    .passes("7月1日，７月３日"),
  ]

  private let style: HouseStyle.Width?

  init(_ context: RuleContext) { style = context.style.digits }

  func check(_ draft: Draft, report: (Finding) -> Void) {
    var half = 0
    var full = 0
    for date in draft.dates {
      let numerals = date.numerals.intersection(.arabic)
      if numerals == .halfWidth { half += 1 }
      if numerals == .fullWidth { full += 1 }
    }
    // A paper that sets full width throughout has its reasons.
    let wanted: DatePart.Numerals = style.map { $0 == .full } ?? (full > half) ? .fullWidth : .halfWidth
    let isClear = style != nil || max(half, full) >= 2 * min(half, full)
    for date in draft.dates where !date.numerals.contains(.han) {
      let numerals = date.numerals.intersection(.arabic)
      guard !numerals.isEmpty, numerals != wanted, isClear || numerals == .arabic else { continue }
      report(
        finding(
          in: draft, at: date.range,
          style == nil
            ? Wording("数字宽度与全篇不一", en: "These digits have another width than the rest")
            : Wording("数字宽度不合本报体例", en: "The house style has digits of the other width"),
          replacement: converted(draft.text[date.range], to: wanted), safe: true))
    }
  }

  private func converted(_ text: String, to width: DatePart.Numerals) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39 where width == .fullWidth:
        result.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
      case 0xFF10...0xFF19 where width == .halfWidth:
        result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
