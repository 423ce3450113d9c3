import DraftSyntax
import TextModel

/// Flags a Latin word that was hyphenated at the end of a line.
struct SplitLatinWord: Rule {
  static let summary = RuleSummary(
    id: "split-latin-word",
    title: Wording("外文单词在行末拆开", en: "Latin word split at a line's end"),
    rationale: Wording(
      "版面上为转行而加的连字符，重排后会留在词的中间。",
      en: "A hyphen set to break a line stays inside the word when the text is set anew."),
    category: .character, severity: .information)

  static let examples: [RuleExample] = [
    .flags("新品牌名为Inter⟦-\n⟧national公司", fixed: "新品牌名为International公司"),
    .passes("e-mail和CD-ROM"),
    .passes("A-\n类项目"),
    .passes("- 一\n- 二"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.contains("-") else { return }
    let bytes = draft.page.source.utf8
    func isSmall(_ offset: Int) -> Bool { offset >= 0 && offset < bytes.count && bytes[offset] &- 0x61 < 26 }
    for start in draft.page.source.lines.starts.dropFirst() {
      let end = start >= 2 && bytes[start - 2] == Ascii.carriageReturn ? start - 2 : start - 1
      let hyphen = end - 1
      guard hyphen >= 0, bytes[hyphen] == UInt8(ascii: "-"), isSmall(hyphen - 1), isSmall(hyphen - 2),
        isSmall(start), isSmall(start + 1)
      else { continue }
      report(
        finding(
          inSource: hyphen..<start,
          Wording("行末拆开的外文单词", en: "A word split at the line's end"), replacement: ""))
    }
  }
}
