import DraftSyntax
import TextModel

/// Flags a block whose lines end where a printed column was full.
struct HardWrap: DamageRule {
  static let summary = RuleSummary(
    id: "hard-wrap",
    title: Wording("按栏宽硬换行", en: "Text wrapped at its column's width"),
    rationale: Wording(
      "从版面提取的文字在每栏末尾换行；重排时这些换行会留在文中。",
      en: "Text taken from a page keeps the line ends of its columns; set anew, they stay in the text."),
    category: .lineBreak, severity: .information)

  static let examples: [RuleExample] = [
    .flags(
      """
      ⟦今年以来，全市各级工会组织围绕⟧
      中心服务大局，组织职工开展劳动
      竞赛和技能比武，参加人数超过三
      万人次，职工队伍素质明显提高。
      """,
      fixed: "今年以来，全市各级工会组织围绕中心服务大局，组织职工开展劳动竞赛和技能比武，参加人数超过三万人次，职工队伍素质明显提高。"),
    .passes(
      """
      日照香炉生紫烟，
      遥看瀑布挂前川。
      飞流直下三千尺，
      疑是银河落九天。
      """),
    .passes(
      """
      一、严格落实责任
      二、加强监督检查
      三、做好宣传引导
      四、及时报送信息
      """),
    .passes("今年以来，全市各级工会组织围绕中心服务大局，组织职工开展劳动竞赛。\n\n参加人数超过三万人次，职工队伍素质明显提高。"),
  ]

  static let kind = Damage.Kind.hardWrap
  static let fixTitle = Wording("连成段落", en: "Join the lines")

  init(_ context: RuleContext) {}

  func message(for damage: Damage) -> Wording {
    let count = damage.edits.count
    return Wording(
      "这一段文字按栏宽硬换行，共\(count)处，应连成段落",
      en: "Text wrapped at its column's width in \(count) places; join the lines")
  }

  func place(of damage: Damage, in draft: Draft) -> Range<Int> {
    let source = draft.page.source
    return source.content(ofLine: source.lines.line(at: damage.range.lowerBound))
      .clamped(to: damage.range)
  }
}
