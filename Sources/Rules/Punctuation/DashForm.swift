import DraftSyntax
import TextModel

/// Flags a dash that is made of hyphens, of lines for drawing, or of more than two ems.
struct DashForm: Rule {
  static let summary = RuleSummary(
    id: "dash-form",
    title: Wording("破折号形式", en: "Form of the dash"),
    rationale: Wording(
      "GB/T 15834-2011 4.10：破折号是占两个字位置的“——”；单个“—”是连接号，“-”是短横线。",
      en: "GB/T 15834-2011 4.10: a dash is two ems long; one em connects, and a hyphen is something else."),
    category: .punctuation, severity: .information)

  static let examples: [RuleExample] = [
    .flags("家乡⟦--⟧运城", fixed: "家乡——运城"),
    .flags("家乡⟦──⟧运城⟦－－⟧盐湖", fixed: "家乡——运城——盐湖"),
    .flags("⟦———⟧记市公安局民警", fixed: "——记市公安局民警"),
    .passes("家乡——运城，北京—天津，A-B型"),
    .passes("---\n正文"),
    .passes("copydesk --check，a--b"),
    .passes("——————————"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    let bytes = draft.text.utf8
    var findings: [Finding] = []
    draft.forEachMarkRun(where: {
      $0 == 0x2014 || $0 == 0x2D || $0 == 0x2015 || $0 == 0x2500 || $0 == 0xFF0D || $0 == 0x2501
    }) { run in
      let range = run.byteRange
      if run.count == 2, run.allSatisfy({ $0.scalar == 0x2014 }) { return }
      guard run.count <= 4, !draft.isCode(range) else { return }
      let before = bytes.scalar(before: range.lowerBound)
      let after = bytes.scalar(at: range.upperBound)
      guard after.isHan || after == 0x201C || after == 0x300A || (before.isHan && after >= 0x80) else {
        return
      }
      // Four ems are two dashes, as for a broken word.
      if run.count == 4, run.allSatisfy({ $0.scalar == 0x2014 }) { return }
      if run.allSatisfy({ $0.scalar == 0x2D }), before < 0x80 { return }
      findings.append(
        finding(
          in: draft, at: range, Wording("破折号应为“——”", en: "A dash is ——"), replacement: "——", safe: true))
    }
    self.report(findings, orOneBeyond: 3, to: report)
  }
}
