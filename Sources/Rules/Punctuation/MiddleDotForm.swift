import DraftSyntax
import TextModel

/// Flags a bullet or a Japanese dot in place of the middle dot.
struct MiddleDotForm: Rule {
  static let summary = RuleSummary(
    id: "middle-dot-form",
    title: Wording("间隔号形式", en: "Form of the middle dot"),
    rationale: Wording(
      "GB/T 15834-2011 4.14：间隔号是“·”（U+00B7），用于外国人名、少数民族人名和“3·15”之类。",
      en: "GB/T 15834-2011 4.14: the middle dot of names and dates is U+00B7."),
    category: .punctuation, severity: .information)

  static let examples: [RuleExample] = [
    .flags("阿里木⟦•⟧江", fixed: "阿里木·江"),
    .flags("“7⟦‧⟧28”", fixed: "“7·28”"),
    .flags("卡尔⟦・⟧马克思", fixed: "卡尔·马克思"),
    .passes("卡尔·马克思"),
    .passes("• 第一项\n•第二项"),
    .passes("ドラゴン・ボール"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    let dots: [UInt32] = [0x2022, 0x30FB, 0x2027, 0x2219, 0x22C5]
    guard dots.contains(where: { draft.characters.contains($0) }) else { return }
    let bytes = draft.text.utf8
    var findings: [Finding] = []
    for place in draft.landmarks where dots.contains(place.scalar) {
      let before = bytes.scalar(before: place.offset)
      let after = bytes.scalar(at: place.end)
      guard before.isHan || before.isDigit, after.isHan || after.isDigit,
        !draft.isCode(place.offset..<place.end)
      else { continue }
      findings.append(
        finding(
          in: draft, at: place.offset..<place.end,
          Wording("间隔号应为“·”（U+00B7）", en: "The middle dot is · (U+00B7)"), replacement: "·", safe: true))
    }
    self.report(findings, orOneBeyond: 8, to: report)
  }
}
