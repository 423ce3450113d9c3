import DraftSyntax
import TextModel

/// Flags 、 between quotations or titles that stand side by side.
struct CommaBetweenQuotations: Rule {
  static let summary = RuleSummary(
    id: "comma-between-quotations",
    title: Wording("引号、书名号之间的顿号", en: "Enumeration comma between quotations"),
    rationale: Wording(
      "GB/T 15834-2011 4.5.3.5：标有引号或书名号的并列成分之间通常不用顿号；其间插有其他成分时宜用。",
      en:
        "GB/T 15834-2011 4.5.3.5: no 、 between items in quotation or title marks, unless something stands between."
    ),
    category: .punctuation, severity: .hint)

  static let examples: [RuleExample] = [
    .flags("打造“两条走廊”⟦、⟧“六个园区”", fixed: "打造“两条走廊”“六个园区”"),
    .flags("《红楼梦》⟦、⟧《西游记》", fixed: "《红楼梦》《西游记》"),
    .passes("“四大集群”“三个十”"),
    .passes("《红楼梦》（曹雪芹）、《西游记》（吴承恩）"),
    .passes("“小事”、大事"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.contains("、") else { return }
    let marks = draft.landmarks
    var findings: [Finding] = []
    for index in marks.indices.dropFirst().dropLast() where marks[index].scalar == 0x3001 {
      let (before, comma, after) = (marks[index - 1], marks[index], marks[index + 1])
      guard before.end == comma.offset, comma.end == after.offset,
        (before.scalar == 0x201D && after.scalar == 0x201C)
          || (before.scalar == 0x300B && after.scalar == 0x300A)
      else { continue }
      findings.append(
        finding(
          in: draft, at: comma.offset..<comma.end,
          Wording("并列的引号、书名号之间通常不用顿号", en: "No 、 between adjacent quotations or titles"),
          replacement: ""))
    }
    self.report(findings, orOneBeyond: 8, to: report)
  }
}
