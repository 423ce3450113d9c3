import DraftSyntax
import TextModel

/// Flags a bracket or title mark whose other half is missing in the paragraph.
struct UnpairedBracket: Rule {
  static let summary = RuleSummary(
    id: "unpaired-bracket",
    title: Wording("括号、书名号不成对", en: "Bracket or title mark without its partner"),
    rationale: Wording(
      "GB/T 15834-2011 4.9、4.15：括号和书名号前后成对。",
      en: "GB/T 15834-2011 4.9 and 4.15: brackets and title marks come in pairs."),
    category: .punctuation, severity: .warning)

  static let examples: [RuleExample] = [
    .flags("本报讯⟦（⟧记者李婷近日，市卫健委召开会议。"),
    .flags("学习《条例》⟦》⟧精神"),
    .flags("印发了⟦《⟧通知，要求抓好落实。"),
    .flags("印发了通知⟦》⟧，要求抓好落实。"),
    .flags("⟦【⟧编者按"),
    .passes("本报讯（记者李婷)近日"),
    .passes("1)加强领导 2）压实责任 ①）督查 a) 通报 一）总则"),
    .passes("很好 :) 谢谢"),
    .passes("《中国〈民法典〉释义》（2020年版）"),
    .passes("（一）加强领导；（二）压实责任"),
    .passes("参见[1]和〔2024〕5号"),
    .passes("本报讯（记者\n李婷）近日"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    let lone = MarkPairing(of: draft) { !$0.isQuote }.lone(beyond: 2, in: draft.text.utf8)
    let findings = lone.filter { !draft.isCode($0.range) }.map { mark in
      let text = mark.scalar.characterText
      return finding(
        in: draft, at: mark.range,
        mark.opens
          ? Wording("“\(text)”没有另一半", en: "\(text) is never closed")
          : Wording("“\(text)”没有另一半", en: "\(text) was never opened"))
    }
    self.report(findings, orOneBeyond: 30, to: report)
  }
}
