import DraftSyntax
import TextModel

/// Flags 更好的 and 进一步的 before a verb, where 地 is meant; closed patterns only.
struct AdjectivalParticle: Rule {
  static let summary = RuleSummary(
    id: "adjectival-particle",
    title: Wording("“的”用作“地”", en: "的 for 地"),
    rationale: Wording(
      "状语后用“地”：为了更好地服务群众。定语后用“的”：得到更好的发展。这里只认“为了更好的＋动词”一类没有歧义的格式。",
      en: "An adverbial takes 地, an attribute 的; only patterns that cannot be both are looked for."),
    category: .word, severity: .hint)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("为了更好⟦的⟧服务群众", fixed: "为了更好地服务群众"),
    .flags("有利于更好⟦的⟧发挥优势", fixed: "有利于更好地发挥优势"),
    .flags("要进一步⟦的⟧加强管理", fixed: "要进一步地加强管理"),
    .passes("得到更好的发展，更好的服务，进一步的发展"),
    .passes("为了更好地服务群众"),
    .passes("为了更好的生活"),
  ]

  private static let before: [StaticString] = [
    "为了", "有利于", "便于", "以便", "能够", "可以", "才能", "必须", "将", "要", "会", "应该", "应当", "如何", "助力", "让我们", "旨在",
  ]
  private static let verbs: [StaticString] = [
    "服务", "推动", "促进", "满足", "保障", "推进", "落实", "开展", "保护", "传承", "解决", "适应", "发挥", "帮助", "了解", "实现", "完成",
    "利用", "加强", "提升", "提高", "完善", "掌握", "履行", "践行", "贯彻", "引导", "凝聚", "宣传", "激发", "把握", "融入",
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    inOrder(report) { find(in: draft, report: $0) }
  }

  private func find(in draft: Draft, report: (Finding) -> Void) {
    let bytes = draft.text.utf8
    for phrase in ["更好的", "进一步的"] as [StaticString] {
      draft.forEachPlace(of: phrase) { place in
        guard let verb = bytes.length(ofAny: Self.verbs, at: place.upperBound),
          bytes.length(ofAny: Self.before, before: place.lowerBound) != nil,
          // With an object behind it the verb is a verb: 更好的服务。 is a noun.
          bytes.scalar(at: place.upperBound + verb).isHan
            && bytes.length(ofAny: ["的", "和", "与", "及", "是", "了"], at: place.upperBound + verb) == nil,
          !draft.isCode(place)
        else { return }
        report(
          finding(
            in: draft, at: place.upperBound - 3..<place.upperBound,
            Wording("修饰动词，宜用“地”", en: "Before a verb it is 地"), replacement: "地"))
      }
    }
  }
}
