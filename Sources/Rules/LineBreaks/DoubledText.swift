import DraftSyntax
import TextModel

/// Flags text that was drawn twice.
struct DoubledText: DamageRule {
  static let summary = RuleSummary(
    id: "doubled-text",
    title: Wording("文字重影", en: "Text doubled"),
    rationale: Wording(
      "版面用重叠的两遍文字做粗体，提取后每个字、词都成了双份。",
      en: "Bold type faked by drawing it twice comes out with every character or word doubled."),
    category: .lineBreak, severity: .error)

  static let examples: [RuleExample] = [
    .flags("⟦字字节节跳跳动动公公司司总总部部⟧", fixed: "字节跳动公司总部"),
    .flags("⟦99月月1616日日，，游客游客在公园观光游览在公园观光游览。。⟧", fixed: "9月16日，游客在公园观光游览。"),
    .passes("大家讨论讨论，研究研究，辛辛苦苦一年，高高兴兴回家。"),
    .passes("加油加油加油加油加油加油！"),
    .passes("哈哈哈哈哈哈哈哈哈哈哈哈，他笑个不停。"),
    .passes("——————————————————————"),
  ]

  static let kind = Damage.Kind.doubled
  static let fixTitle = Wording("去掉重影", en: "Undo the doubling")

  init(_ context: RuleContext) {}

  func message(for damage: Damage) -> Wording {
    Wording("文字重影，每个字词出现两遍，应只留一遍", en: "Every word stands twice; keep one of each")
  }
}
