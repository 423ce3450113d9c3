import DraftSyntax
import TextModel

/// Flags a range whose first number lacks its % or 亿, so that it says something else.
struct ShortenedRange: Rule {
  static let summary = RuleSummary(
    id: "shortened-range",
    title: Wording("数值范围省略了百分号或位数词", en: "A range whose first number lost its unit"),
    rationale: Wording(
      "GB/T 15835-2011 5.1.3：5%～15%不能写作5～15%，9亿～16亿不能写作9～16亿，以免误解。",
      en: "GB/T 15835-2011 5.1.3: 5%～15%, not 5～15%; 9亿～16亿, not 9～16亿."),
    category: .number, severity: .information)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("增长⟦5~15%⟧", fixed: "增长5%~15%"),
    .flags("约⟦9～16亿⟧元", fixed: "约9亿～16亿元"),
    .passes("增长5%～15%，9亿～16亿元，100～150千克"),
    .passes("2021-2022年增长5%，A3-5%"),
    .passes("30-40人，3—5万字"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.contains("%") || draft.characters.contains("亿") else { return }
    let bytes = draft.text.utf8
    var previous: WrittenNumber?
    draft.forEachNumber { number in
      defer { previous = number }
      guard let first = previous, first.end == first.digits.upperBound,
        let joint = bytes.length(ofAny: ["～", "~", "—", "–", "至", "-"], at: first.end),
        first.end + joint == number.digits.lowerBound, isPlain(first, bytes)
      else { return }
      let unit: String
      let end: Int
      if number.digits.upperBound < bytes.count, bytes[number.digits.upperBound] == UInt8(ascii: "%") {
        unit = "%"
        end = number.digits.upperBound + 1
      } else if bytes.has("亿", at: number.digits.upperBound) {
        unit = "亿"
        end = number.digits.upperBound + 3
      } else {
        return
      }
      report(
        finding(
          in: draft, at: first.digits.lowerBound..<end,
          Wording("前一个数也要带“\(unit)”", en: "The first number needs \(unit) too"),
          replacement: draft.text[first.digits] + unit + draft.text[first.digits.upperBound..<end]))
    }
  }

  /// Whether a number is not part of a code, a date or a longer chain.
  private func isPlain(_ number: WrittenNumber, _ bytes: [UInt8]) -> Bool {
    let before = bytes.scalar(before: number.digits.lowerBound)
    let isYear = number.digits.count == 4 && bytes[number.digits.lowerBound] &- 0x31 < 2
    return !before.isASCIIWord && before != 0x2D && before != 0x2F && !isYear
  }
}
