import DraftSyntax
import TextModel

/// Flags an ellipsis that is not six dots.
struct EllipsisForm: Rule {
  static let summary = RuleSummary(
    id: "ellipsis-form",
    title: Wording("省略号形式", en: "Form of the ellipsis"),
    rationale: Wording(
      "GB/T 15834-2011 4.11：省略号是六连点“……”；省去一大段或几行诗时用十二连点。",
      en: "GB/T 15834-2011 4.11: an ellipsis has six dots, twelve where whole paragraphs are left out."),
    category: .punctuation, severity: .information)

  static let examples: [RuleExample] = [
    .flags("他想了想⟦…⟧又说⟦...⟧然后⟦。。。⟧", fixed: "他想了想……又说……然后……"),
    .flags("等等⟦………⟧", fixed: "等等……"),
    .passes("他想了想……又说"),
    .passes("…………"),
    .passes("wait... what… is it"),
    .passes("第一章 总则............1"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    let bytes = draft.text.utf8
    var findings: [Finding] = []
    for dot in [0x2026, 0x2E, 0x3002] as [UInt32] where draft.characters.contains(dot) {
      draft.forEachMarkRun(ofAtLeast: dot == 0x2026 ? 1 : 3, where: { $0 == dot }) { run in
        let range = run.byteRange
        if dot == 0x2026, run.count == 2 || run.count == 4 { return }
        // Leaders of a table of contents.
        guard run.count <= 9, !draft.isCode(range) else { return }
        let before = bytes.scalar(before: range.lowerBound)
        let after = bytes.scalar(at: range.upperBound)
        guard before.isHan || before > 0x2000 || after.isHan else { return }
        if dot != 0x3002, before < 0x80, before != 0x0A, after < 0x80 { return }
        findings.append(
          finding(
            in: draft, at: range, Wording("省略号应为六连点“……”", en: "An ellipsis is six dots: ……"),
            replacement: "……", safe: true))
      }
    }
    findings.sort { $0.range.lowerBound < $1.range.lowerBound }
    self.report(findings, orOneBeyond: 4, to: report)
  }
}
