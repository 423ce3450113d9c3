import DraftSyntax
import TextModel

/// Flags a headline with one character a line.
struct VerticalHeadline: DamageRule {
  static let summary = RuleSummary(
    id: "vertical-headline",
    title: Wording("竖排标题", en: "Vertical headline"),
    rationale: Wording(
      "竖排的标题提取后一字一行，应连成一行。", en: "A headline set vertically comes out one character a line."),
    category: .lineBreak, severity: .information)

  static let examples: [RuleExample] = [
    .flags("⟦扩\n大\n信\n贷\n投\n放⟧", fixed: "扩大信贷投放"),
    .flags("⟦扩\n大\n投\n放⟧\n\n⟦提\n升\n比\n例⟧", fixed: "扩大投放\n\n提升比例"),
    .passes("扩大信贷投放"),
    .passes("启\n\n事"),
  ]

  static let kind = Damage.Kind.verticalHeadline
  static let fixTitle = Wording("连成一行", en: "Set on one line")

  init(_ context: RuleContext) {}

  func message(for damage: Damage) -> Wording {
    Wording("竖排标题一字一行，应连成一行", en: "A headline with one character a line; set it on one line")
  }
}
