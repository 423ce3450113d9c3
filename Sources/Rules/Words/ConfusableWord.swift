import DraftSyntax
import TextModel

/// Flags a word with a character that sounds or looks like the right one.
struct ConfusableWord: Rule {
  static let summary = RuleSummary(
    id: "confusable-word",
    title: Wording("错别字", en: "Wrong character in a word"),
    rationale: Wording(
      "音近形近的字误作正字，如“按步就班”“渡假”“再接再励”；出自《咬文嚼字》等刊物历年公布的报刊常见差错。错别字一字计一差错。",
      en: "A character that sounds or looks like the right one, from published lists of slips in newspapers."),
    category: .word, severity: .warning)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("他们⟦再接再励⟧，成绩⟦名列前矛⟧", fixed: "他们再接再厉，成绩名列前茅"),
    .flags("掌握⟦关健⟧技术", fixed: "掌握关键技术"),
    .flags("请拨打⟦帐户⟧热线", fixed: "请拨打账户热线"),
    .flags("⟦因该⟧把握机遇", fixed: "应该把握机遇"),
    .flags("工业⟦总躯纽⟧", fixed: "工业总枢纽"),
    .passes("有关健康教育"),
    .passes("因该校跳绳特色"),
    .passes("蒙古帐户外"),
    .passes("安荣轻松解决对手"),
    .passes("再接再厉，名列前茅"),
  ]

  private let context: RuleContext

  init(_ context: RuleContext) {
    self.context = context
  }

  func check(_ draft: Draft, report: (Finding) -> Void) {
    WordTable.confusable.forEachMatch(in: draft.units) { match in
      guard !draft.isCode(match.range), !context.isInKnownName(match.range, of: draft) else { return }
      let wrong = draft.text[match.range]
      report(
        finding(
          in: draft, at: match.range,
          Wording("“\(wrong)”应为“\(match.right)”", en: "\(wrong) should be \(match.right)"),
          severity: match.isSure ? nil : .information, replacement: match.right, safe: match.isSure))
    }
  }
}
