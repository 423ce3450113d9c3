import DraftSyntax
import TextModel

/// Flags XX省省委书记 for XX省委书记.
struct DoubledDivision: Rule {
  static let summary = RuleSummary(
    id: "doubled-division",
    title: Wording("“省省委书记”", en: "省省委书记"),
    rationale: Wording(
      "新华社《新闻报道中的禁用词和慎用词》：不使用“XX省省委书记”“XX市市委书记”，应为“XX省委书记”“XX市委书记”。",
      en: "Xinhua's list of words to avoid: XX省委书记, not XX省省委书记."),
    category: .word, severity: .information)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("山西⟦省省委⟧书记", fixed: "山西省委书记"),
    .flags("运城⟦市市委⟧书记", fixed: "运城市委书记"),
    .passes("山西省委书记，运城市市长，省市市场监管部门，兴县县委书记"),
    .passes("全省省委系统"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    inOrder(report) { find(in: draft, report: $0) }
  }

  private func find(in draft: Draft, report: (Finding) -> Void) {
    let bytes = draft.text.utf8
    // 兴县县委 and 城区区委 are right: the county's name is one character, the district's is 城区.
    for (doubled, once) in [("省省委", "省委"), ("市市委", "市委")] as [(StaticString, StaticString)] {
      draft.forEachPlace(of: doubled) { place in
        guard bytes.length(ofAny: ["书记", "副书记"], at: place.upperBound) != nil,
          let before = UTF8Scalars.decode(bytes, before: place.lowerBound), before.scalar.isHan,
          bytes.scalar(before: place.lowerBound - before.length).isHan
        else { return }
        report(
          finding(
            in: draft, at: place,
            Wording("不重复“省、市”，写作“\(once)”", en: "The division is named once: \(once)"),
            replacement: "\(once)"))
      }
    }
  }
}
