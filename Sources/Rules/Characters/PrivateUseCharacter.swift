import DraftSyntax
import TextModel

/// Flags characters of the private use areas.
struct PrivateUseCharacter: Rule {
  static let summary = RuleSummary(
    id: "private-use-character",
    title: Wording("自造字码位", en: "Private use character"),
    rationale: Wording(
      "私用区（U+E000–F8FF 等）的字形由排版字库自定，离开原字库就成空白或别的字；多是生僻字在提取时丢失。",
      en:
        "What a private use code point looks like is up to the typesetting font; elsewhere it is blank or another character."
    ),
    category: .character, severity: .error)

  static let examples: [RuleExample] = [
    .flags("王⟦\u{E863}⟧同志"),
    .flags("⟦\u{F0A7}\u{F0B7}⟧一是加强领导"),
    .passes("王喆同志"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.intersects(0xE000...0xF8FF) || draft.characters.hasSupplementary else {
      return
    }
    var findings: [Finding] = []
    draft.forEachSourceRun(where: {
      0xE000...0xF8FF ~= $0 || 0xF0000...0x10FFFF ~= $0
    }) { range in
      guard !draft.isMisread(range) else { return }
      let (scalar, _) = UTF8Scalars.decode(draft.page.source.utf8, at: range.lowerBound)
      findings.append(
        finding(
          inSource: range,
          Wording(
            "\(scalar.codePointName) 是自造字码位，原字已丢失，请核对原稿",
            en: "\(scalar.codePointName) is a private use character; the real one was lost")))
    }
    self.report(findings, orOneBeyond: 30, to: report)
  }
}
