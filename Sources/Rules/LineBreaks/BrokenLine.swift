import DraftSyntax
import TextModel

/// Flags a single line end in the middle of a sentence, a word or a number.
struct BrokenLine: DamageRule {
  static let summary = RuleSummary(
    id: "line-broken-in-sentence",
    title: Wording("句中断行", en: "Line broken inside a sentence"),
    rationale: Wording(
      "换行把一句话、一个词或一个数断开。GB/T 15834—2011第5章：点号不居行首，引号、括号的前半不居行末；GB/T 15835—2011：多位数不能移行断开。",
      en: "A line end cuts a sentence, a word or a number (GB/T 15834-2011 ch. 5, GB/T 15835-2011)."),
    category: .lineBreak, severity: .warning)

  static let examples: [RuleExample] = [
    .flags(
      "该小区建成于上世纪末，现有住户共⟦有\n3⟧26户，其中老年人家庭占四成以上。",
      fixed: "该小区建成于上世纪末，现有住户共有326户，其中老年人家庭占四成以上。"),
    .flags(
      "各级各部门要压实责任，紧盯重点领⟦域\n，⟧确保专项行动取得实效。", fixed: "各级各部门要压实责任，紧盯重点领域，确保专项行动取得实效。"),
    .passes("各级各部门要压实责任，紧盯重点领域，确保取得实效。\n下一步，专项行动将继续推进。"),
    .passes("让城市更宜居 让百姓得实惠\n——我市全力做好创建工作"),
    .passes("编辑：王明\n校对：李红"),
  ]

  static let kind = Damage.Kind.brokenLine
  static let fixTitle = Wording("连成一行", en: "Join the lines")

  init(_ context: RuleContext) {}

  func message(for damage: Damage) -> Wording {
    let reason = damage.reason.wording
    return Wording(
      "句子中间断行\(reason.chinese)，应连成一行", en: "The line breaks inside a sentence\(reason.english); join it")
  }
}
