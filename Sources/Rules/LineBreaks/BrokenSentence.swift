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
      "座谈会提出，各乡镇要充分认识做好防汛备汛工⟦作\n\n的⟧极端重要性，思想上再重视，把防汛责任落到每一个岗位。",
      fixed: "座谈会提出，各乡镇要充分认识做好防汛备汛工作的极端重要性，思想上再重视，把防汛责任落到每一个岗位。"),
    .flags(
      "入冬以来，供电公司先后开展了进社区、进校园、进企业⟦、\n\n进⟧农村等用电安全宣传活动，居民的安全意识明显增强。",
      fixed: "入冬以来，供电公司先后开展了进社区、进校园、进企业、进农村等用电安全宣传活动，居民的安全意识明显增强。"),
    .passes("座谈会提出，各乡镇要充分认识防汛备汛的重要性。\n\n会后，与会人员到堤坝现场察看。"),
    .passes("我市召开创建工作推进会\n\n本报讯（记者 李明）近日，市里召开创建工作推进会，部署下一步工作。"),
    .passes("靠前服务 解难纾困\n\n在走访企业中，服务专班分组上门，面对面听取意见建议，现场答复诉求。"),
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
