import DraftSyntax
import TextModel

/// Flags a draft that ends some lines one way and some another; once.
struct MixedLineEnds: Rule {
  static let summary = RuleSummary(
    id: "mixed-line-ends",
    title: Wording("换行符不统一", en: "Mixed line ends"),
    rationale: Wording(
      "同一文件里 CRLF、LF、CR 混用，多是几份稿子拼接而成；有的软件会因此多出或少掉空行。",
      en:
        "CRLF, LF and CR in one file come from pasting drafts together; some programs then show lines too many or too few."
    ),
    category: .character, severity: .information)

  static let examples: [RuleExample] = [
    .flags("第一行\r\n第二行⟦\n⟧第三行\r\n第四行", fixed: "第一行\r\n第二行\r\n第三行\r\n第四行"),
    .flags("第一行⟦\r⟧第二行\n第三行\n", fixed: "第一行\n第二行\n第三行\n"),
    .passes("第一行\r\n第二行\r\n"),
    .passes("第一行\n第二行\n"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.contains("\r") else { return }
    let bytes = draft.page.source.utf8
    var ends: [(range: Range<Int>, kind: String)] = []
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == Ascii.carriageReturn {
        let isPair = offset + 1 < bytes.count && bytes[offset + 1] == Ascii.lineFeed
        ends.append((offset..<offset + (isPair ? 2 : 1), isPair ? "\r\n" : "\r"))
        offset += isPair ? 2 : 1
      } else {
        if bytes[offset] == Ascii.lineFeed { ends.append((offset..<offset + 1, "\n")) }
        offset += 1
      }
    }
    let pairs = ends.count { $0.kind == "\r\n" }
    let feeds = ends.count { $0.kind == "\n" }
    // A bare CR ends lines of its own only where it ends all of them.
    let usual = pairs == 0 && feeds == 0 ? "\r" : pairs >= feeds ? "\r\n" : "\n"
    let others = ends.filter { $0.kind != usual }
    guard let first = others.first else { return }
    let name = usual == "\n" ? "LF" : "CRLF"
    report(
      Finding(
        Self.summary, first.range,
        Wording(
          "多数行以 \(name) 结束，有\(others.count)行不是",
          en: "Most lines end in \(name), \(others.count) do not"),
        fixes: [
          Finding.Fix(
            title: Wording("统一为 \(name)", en: "End all lines in \(name)"),
            edits: others.map { TextEdit($0.range, usual) }, isSafe: true)
        ]))
  }
}
