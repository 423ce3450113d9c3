import DraftSyntax
import TextModel

/// Flags a blank line in the middle of a sentence.
struct BrokenSentence: DamageRule {
  static let summary = RuleSummary(
    id: "blank-line-in-sentence",
    title: Wording("句中空行", en: "Blank line inside a sentence"),
    rationale: Wording(
      "分栏、转页处的空行把一句话分成两段；付印前应连上。",
      en: "Where a column or page ended, a blank line cuts a sentence in two; join it before print."),
    category: .lineBreak, severity: .warning)

  static let examples: [RuleExample] = [
    .flags(
      "会议要求，各成员单位要深刻认识推进创建工⟦作\n\n的⟧重要意义，认识上再提高，推动全市创建行动全面发展。",
      fixed: "会议要求，各成员单位要深刻认识推进创建工作的重要意义，认识上再提高，推动全市创建行动全面发展。"),
    .flags(
      "近年来，该矿积极开展春送安康、夏送清凉、秋送文化⟦、\n\n冬⟧送温暖等各类普惠活动，职工的获得感明显增强。",
      fixed: "近年来，该矿积极开展春送安康、夏送清凉、秋送文化、冬送温暖等各类普惠活动，职工的获得感明显增强。"),
    .passes("会议要求，各成员单位要深刻认识推进创建工作的重要意义。\n\n会上，三个单位作了交流发言。"),
    .passes("我市召开创建工作推进会\n\n本报讯（记者 李明）近日，市里召开创建工作推进会，部署下一步工作。"),
    .passes("对标对表 攻坚克难\n\n在新一轮创建中，全市上下高度重视，紧密结合实际，精心组织实施。"),
  ]

  static let kind = Damage.Kind.brokenSentence
  static let fixTitle = Wording("连成一句", en: "Join the sentence")

  init(_ context: RuleContext) {}

  func message(for damage: Damage) -> Wording {
    let reason = damage.reason.wording
    return Wording(
      "句子中间有空行\(reason.chinese)，应连成一句", en: "A blank line cuts the sentence\(reason.english); join it")
  }
}
