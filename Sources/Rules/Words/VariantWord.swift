import DraftSyntax
import TextModel

/// Flags the form of a word that the standard does not recommend.
struct VariantWord: Rule {
  static let summary = RuleSummary(
    id: "variant-word",
    title: Wording("异形词", en: "Variant form of a word"),
    rationale: Wording(
      "《第一批异形词整理表》（GF 1001-2001）和《264组异形词整理表》（2004）推荐使用其中一种词形；推荐性，不算差错。",
      en:
        "GF 1001-2001 and the list of 264 of 2004 recommend one form of each; a recommendation, not an error."
    ),
    category: .word, severity: .information)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("⟦人材⟧济济", fixed: "人才济济"),
    .flags("产品⟦成份⟧", fixed: "产品成分"),
    .flags("⟦指手划脚⟧", fixed: "指手画脚"),
    .passes("成份股普遍上涨"),
    .passes("重庆磁器口古镇"),
    .passes("人才济济"),
  ]

  private let context: RuleContext

  init(_ context: RuleContext) {
    self.context = context
  }

  func check(_ draft: Draft, report: (Finding) -> Void) {
    WordTable.variant.forEachMatch(in: draft.units) { match in
      guard !draft.isCode(match.range), !context.isInKnownName(match.range, of: draft) else { return }
      let variant = draft.text[match.range]
      report(
        finding(
          in: draft, at: match.range,
          Wording(
            "“\(variant)”推荐写作“\(match.right)”", en: "\(match.right) is the recommended form of \(variant)"),
          replacement: match.right))
    }
  }
}
