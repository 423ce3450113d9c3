import DraftSyntax
import TextModel

/// Flags the spaces that typesetting left around numbers and beside marks, once a page.
struct TypesettingSpaces: DamageRule {
  static let summary = RuleSummary(
    id: "typesetting-spaces",
    title: Wording("数字、标点旁的排版空格", en: "Typesetting spaces around numbers and marks"),
    rationale: Wording(
      "版面上数字与汉字之间的细小空隙，提取后成了空格；GB/T 15835—2011的示例数字与汉字之间不空。",
      en:
        "Thin gaps around numbers on the page come out as spaces; the examples of GB/T 15835-2011 have none."),
    category: .lineBreak, severity: .information)

  static let examples: [RuleExample] = [
    .flags(
      """
      7⟦ ⟧月 25 日，全市 70 多个社区同时开
      展了志愿服务活动，共有 226 家单位
      的志愿者参加，活动吸引了众多居民
      前来观看，现场气氛十分热烈感人。
      """,
      fixed: """
        7月25日，全市70多个社区同时开
        展了志愿服务活动，共有226家单位
        的志愿者参加，活动吸引了众多居民
        前来观看，现场气氛十分热烈感人。
        """),
    .passes("9 月 3 日，全县 12 个乡镇集中开展了义诊活动。"),
    .passes("本报讯 7月25日，全市多个社区开展了志愿服务活动。"),
  ]

  static let kind = Damage.Kind.looseSpaces
  static let fixTitle = Wording("去掉本页的排版空格", en: "Remove the page's typesetting spaces")

  init(_ context: RuleContext) {}

  func message(for damage: Damage) -> Wording {
    Wording(
      "数字、标点旁有排版留下的空格，本页共\(damage.edits.count)处，应去掉",
      en: "Typesetting left spaces around numbers and marks, \(damage.edits.count) on this page; remove them")
  }
}
