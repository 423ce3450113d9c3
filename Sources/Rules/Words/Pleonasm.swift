import DraftSyntax
import TextModel

/// Flags phrases that say a thing twice: 目的是为了, 涉及到.
struct Pleonasm: Rule {
  static let summary = RuleSummary(
    id: "pleonasm",
    title: Wording("语义重复", en: "Pleonasm"),
    rationale: Wording(
      "“涉及”已含“到”，“凯旋”已含“归来”。语文教学中列为语病，报刊上仍常见，所以默认不开。",
      en: "Taught as a fault of style, common in print all the same, so it is off unless asked for."),
    category: .word, severity: .hint, isOnByDefault: false)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("⟦目的是为了⟧服务群众", fixed: "目的是服务群众"),
    .flags("⟦涉及到⟧民生", fixed: "涉及民生"),
    .flags("⟦凯旋归来⟧", fixed: "凯旋"),
    .passes("目的是服务群众，涉及民生，凯旋"),
    .passes("是为了群众"),
  ]

  private static let phrases: [(wrong: StaticString, right: StaticString)] = [
    ("目的是为了", "目的是"), ("目的在于为了", "目的在于"), ("涉及到", "涉及"), ("原因是因为", "原因是"), ("凯旋归来", "凯旋"),
    ("凯旋而归", "凯旋"), ("莅临到", "莅临"), ("出乎意料之外", "出乎意料"), ("付诸于", "付诸"),
    ("诉诸于", "诉诸"), ("亲眼目睹", "目睹"), ("亲自莅临", "莅临"), ("悬殊很大", "悬殊"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    inOrder(report) { find(in: draft, report: $0) }
  }

  private func find(in draft: Draft, report: (Finding) -> Void) {
    for phrase in Self.phrases {
      draft.forEachPlace(of: phrase.wrong) { place in
        guard !draft.isCode(place) else { return }
        report(
          finding(
            in: draft, at: place,
            Wording("语义重复，可改为“\(phrase.right)”", en: "Says it twice; \(phrase.right) is enough"),
            replacement: "\(phrase.right)"))
      }
    }
  }
}
