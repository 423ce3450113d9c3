import DraftSyntax
import TextModel

/// Flags Han characters set apart by single spaces.
struct SpacedOutLine: DamageRule {
  static let summary = RuleSummary(
    id: "spaced-out-line",
    title: Wording("字间有空格", en: "Characters set apart by spaces"),
    rationale: Wording(
      "两端对齐的行提取后字字隔开；汉字之间不用空格。",
      en: "A justified line comes out with a space between all characters; Chinese has none."),
    category: .lineBreak, severity: .warning)

  static let examples: [RuleExample] = [
    .flags("会议指出，要⟦加 强 队 伍 建 设⟧，压实责任。", fixed: "会议指出，要加强队伍建设，压实责任。"),
    .flags("⟦绿 水 青 山 就 在 眼 前 ，乡 村 更⟧美了。", fixed: "绿水青山就在眼前，乡村更美了。"),
    .passes("对标对表 攻坚克难"),
    .passes("本报记者 孙 雄"),
    .passes("启 事"),
    .passes("（王 照 孙 雄）"),
    .passes("张 明 李 红 王 强 赵 刚"),
  ]

  static let kind = Damage.Kind.spacedOut
  static let fixTitle = Wording("去掉空格", en: "Remove the spaces")

  init(_ context: RuleContext) {}

  func message(for damage: Damage) -> Wording {
    Wording(
      "汉字之间有\(damage.edits.count)处空格，应去掉",
      en: "\(damage.edits.count) spaces between Han characters; remove them")
  }
}
