import DraftSyntax
import TextModel

/// Flags no-break, thin and other spaces that are not typed on purpose.
struct OddSpace: Rule {
  static let summary = RuleSummary(
    id: "odd-space",
    title: Wording("特殊空格", en: "Odd space"),
    rationale: Wording(
      "不换行空格（U+00A0）、窄空格（U+2000–200A、202F、205F）多从网页或 PDF 带入，排版时宽窄不一。",
      en: "No-break and thin spaces come with text from the web or a PDF and set unevenly."),
    category: .character, severity: .information)

  static let examples: [RuleExample] = [
    .flags("对标对表⟦\u{A0}⟧攻坚克难", fixed: "对标对表 攻坚克难"),
    .flags("记者⟦\u{2003}⟧李婷", fixed: "记者 李婷"),
    .passes("\u{3000}\u{3000}本报讯"),
    .passes("对标对表 攻坚克难"),
  ]

  private static let odd = RareCharacters([
    0xA0...0xA0, 0x2000...0x200A, 0x202F...0x202F, 0x205F...0x205F,
  ])

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard Self.odd.meet(draft.characters) else { return }
    var findings: [Finding] = []
    draft.forEachSourceRun(where: Self.odd.contains) { range in
      guard !draft.isMisread(range) else { return }
      let (scalar, _) = UTF8Scalars.decode(draft.page.source.utf8, at: range.lowerBound)
      findings.append(
        finding(
          inSource: range,
          Wording("特殊空格 \(scalar.codePointName)", en: "Odd space \(scalar.codePointName)"),
          replacement: " ", safe: true))
    }
    self.report(findings, orOneBeyond: 8, to: report)
  }
}
