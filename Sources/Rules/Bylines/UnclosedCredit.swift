import DraftSyntax
import TextModel

/// Flags a credit whose brackets do not match: never closed, or one wide and one narrow.
struct UnclosedCredit: Rule {
  static let summary = RuleSummary(
    id: "unclosed-credit",
    title: Wording("署名括号不配对", en: "Credit with brackets that do not match"),
    rationale: Wording(
      "GB/T 15834—2011 4.9：括号成对使用，形式一致。电头的括号漏掉一半，署名就与正文连成一片。",
      en:
        "Brackets come in pairs of one form (GB/T 15834—2011, 4.9); half a pair runs the credit into the story."
    ),
    category: .byline, severity: .error)

  static let examples: [RuleExample] = [
    .flags("本报讯⟦（记者 李婷⟧7月21日，市妇联召开会议。", fixed: "本报讯（记者 李婷）7月21日，市妇联召开会议。"),
    .flags("本报讯⟦(记者李婷⟧近日，市妇联召开会议。", fixed: "本报讯(记者李婷)近日，市妇联召开会议。"),
    .flags("本报讯⟦（记者 李婷)⟧近日，市妇联召开会议。", fixed: "本报讯（记者 李婷）近日，市妇联召开会议。"),
    .flags("本报讯⟦(记者 李婷）⟧近日，市妇联召开会议。", fixed: "本报讯(记者 李婷)近日，市妇联召开会议。"),
    .passes("本报讯（记者 李婷）近日，市妇联召开会议。"),
    .passes("本报讯(记者 李婷)近日,市妇联召开会议。"),
    .passes("本报讯（记者 李婷 通讯员 薛焜）近日，市妇联召开会议。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for item in draft.page.items {
      guard let credit = item.byline, let flaw = credit.bracket else { continue }
      let text = draft.text
      let open = bracket(in: credit, text) ?? credit.range.lowerBound
      let place = text.sourceRange(of: open..<credit.range.upperBound)
      let message: Wording
      let edit: TextEdit
      switch flaw {
      case .unclosed(let opensWide):
        let end = text.sourceRange(of: open..<credit.range.upperBound).upperBound
        message = Wording("署名的括号没有合上", en: "The credit's bracket is never closed")
        edit = TextEdit(end..<end, opensWide ? "）" : ")")
      case .mixed(let close, let opensWide):
        message = Wording("署名的括号一半全角、一半半角", en: "One bracket of the credit is wide, the other narrow")
        edit = TextEdit(text.sourceRange(of: close), opensWide ? "）" : ")")
      }
      let title = Wording("改为“\(edit.newText)”", en: "Put “\(edit.newText)”")
      report(
        Finding(Self.summary, place, message, fixes: [.init(title: title, edits: [edit], isSafe: true)]))
    }
  }

  /// Where the credit's bracket opens.
  private func bracket(in credit: Credit, _ text: RepairedText) -> Int? {
    var index = credit.range.lowerBound
    while index < credit.range.upperBound {
      var scanner = ByteScanner(text.utf8, at: index)
      if scanner.take("（") || scanner.take("(") { return index }
      index += UTF8Scalars.decode(text.utf8, at: index).length
    }
    return nil
  }
}
