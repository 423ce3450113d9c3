import DraftSyntax
import TextModel

/// Flags point marks that stand in a row.
struct RepeatedMark: Rule {
  static let summary = RuleSummary(
    id: "repeated-mark",
    title: Wording("点号连用", en: "Marks in a row"),
    rationale: Wording(
      "GB/T 15834-2011：句内、句末点号不连用；叹号、问号最多叠用三个。",
      en: "GB/T 15834-2011: point marks do not stand in a row; at most three ！ or ？ do."),
    category: .punctuation, severity: .warning)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("会议指出⟦，，⟧要抓好落实⟦。。⟧", fixed: "会议指出，要抓好落实。"),
    .flags("大家一起加油⟦！。⟧", fixed: "大家一起加油！"),
    .flags("要抓好落实⟦，。⟧", fixed: "要抓好落实。"),
    .flags("工业⟦、、⟧农业⟦,,⟧服务业", fixed: "工业、农业,服务业"),
    .flags("怎么办⟦？，⟧他说", fixed: "怎么办？他说"),
    .passes("太好了！！！真的？！真的吗？？"),
    .passes("他想了想……还有。。。"),
    .passes("“好。”，他说"),
    .passes("来自Yahoo!，以及C++;;"),
    .passes("https://example.com/?a=1,,2"),
  ]

  init(_ context: RuleContext) {}

  private static func isPoint(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x2C, 0x3B, 0x3F, 0x3001, 0x3002, 0xFF01, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: true
    default: false
    }
  }

  private static func isExclamation(_ scalar: UInt32) -> Bool {
    scalar == 0x21 || scalar == 0x3F || scalar == 0xFF01 || scalar == 0xFF1F
  }

  func check(_ draft: Draft, report: (Finding) -> Void) {
    let bytes = draft.text.utf8
    draft.forEachMarkRun(where: Self.isPoint) { run in
      guard let first = run.first, !draft.isCode(run.byteRange) else { return }
      if run.allSatisfy({ Self.isExclamation($0.scalar) }) {
        guard run.count > 3 else { return }
        report(
          finding(
            in: draft, at: run.byteRange, Wording("问号、叹号最多叠用三个", en: "At most three ？ or ！ stand in a row"),
            severity: .information))
        return
      }
      // 。。。 is an ellipsis in the wrong form.
      let isSame = run.allSatisfy { $0.scalar == first.scalar }
      if isSame, first.scalar == 0x3002, run.count > 2 { return }
      let before = bytes.scalar(before: first.offset)
      if first.scalar < 0x80 {
        if run.allSatisfy({ $0.scalar < 0x80 }) {
          guard isSame, before.isHan else { return }
        } else if before.isASCIIWord {
          return
        }
      }
      let kept =
        isSame
        ? first.scalar
        : run.first { Self.isExclamation($0.scalar) }?.scalar
          ?? (run.contains { $0.scalar == 0x3002 } ? 0x3002 : first.scalar)
      report(
        finding(
          in: draft, at: run.byteRange, Wording("标点连用", en: "Marks in a row"),
          replacement: kept.characterText, safe: isSame))
    }
  }
}
