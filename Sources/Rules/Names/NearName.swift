import DraftSyntax
import Names

/// Flags a known name with one character taken for another: 江西里工大学.
struct NearName: Rule {
  static let summary = RuleSummary(
    id: "near-name",
    title: Wording("名称错一字", en: "Name that is one character off"),
    rationale: Wording(
      "单位和地名写错一字属于名称差错，在编校质量检查中按重错计。与词典里的名称只差一个同音或形近的字时提示；词典由本报旧稿学得，另有全国行政区划与机构名称。",
      en:
        "A name with a wrong character is a serious error in print. Flagged where the text differs from a known name by one character that sounds or looks alike."
    ),
    category: .name, severity: .warning)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("他毕业于⟦江西里工大学⟧。", fixed: "他毕业于江西理工大学。"),
    .flags("⟦国家发展和改格委员会⟧发布通知。", fixed: "国家发展和改革委员会发布通知。"),
    .flags("⟦国家税物总局⟧", fixed: "国家税务总局"),
    .passes("陕西师范大学与山西师范大学联合举办"),
    .passes("这是人民银行的规定，于人民大学发布。"),
    .passes("江西理工大学、国家税务总局"),
    .passes("西北大学、东北大学、湖北大学和河北大学"),
  ]

  private let lexicon: Lexicon

  init(_ context: RuleContext) { lexicon = context.lexicon ?? .builtIn }

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for slip in lexicon.slips(in: draft.units) {
      let written = draft.text[slip.range]
      let message =
        slip.likeness == .sound
        ? Wording("“\(written)”疑为“\(slip.name)”（同音）", en: "“\(written)” may be “\(slip.name)” (sounds alike)")
        : Wording("“\(written)”疑为“\(slip.name)”（形近）", en: "“\(written)” may be “\(slip.name)” (looks alike)")
      report(finding(in: draft, at: slip.range, message, replacement: slip.name))
    }
  }
}
