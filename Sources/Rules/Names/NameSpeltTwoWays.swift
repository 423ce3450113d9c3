import DraftSyntax
import Names

/// Flags an organisation that an article calls by two names one character apart: 市直机关事务管理局 and 市直属机关事务管理局.
struct NameSpeltTwoWays: Rule {
  static let summary = RuleSummary(
    id: "name-spelt-two-ways",
    title: Wording("同一单位名称不一", en: "Organisation under two names"),
    rationale: Wording(
      "一篇稿件里同一单位的名称应前后一致。两个名称只差一字、又不是总分、上下级或序号之别时提示，并指出另一处；哪个对，请核对单位全称。",
      en:
        "An article should call an organisation by one name. Flagged where two names differ by one character more or less that makes no other organisation of it; which one is right, only its letterhead tells."
    ),
    category: .name, severity: .information)

  static let examples: [RuleExample] = [
    .flags("河东市直属机关事务管理局表示，河东市直属机关事务管理局已作安排。\n⟦河东市直机关事务管理局⟧负责人到场。"),
    .flags("临山市文化和旅游局介绍了情况。据临山市文化和旅游局消息，活动由⟦临山市文化旅游局⟧主办。"),
    .flags("昨天，⟦市直机关事务管理局⟧召开会议。市直属机关事务管理局负责人说，市直属机关事务管理局已作安排。"),
    .passes("昨天，市自然资源局召开会议。市自然资源分局负责人说，工作已作安排。"),
    .passes("山西省人民检察院召开会议，山西省人民检察院分院参加。"),
    .passes("河东市城区人民法院与河东市城人民法院"),
    .passes("临山市第一人民医院与临山市第十一人民医院签订协议。"),
    .passes("华山钢铁集团总公司与华山钢铁集团公司签约。"),
    .passes("临山市文化和旅游局（以下简称临山市文化旅游局）介绍了情况，活动由临山市文化旅游局主办。"),
    .passes("为全市经济社会发展服务，为全市的经济社会发展服务"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for article in articles(of: draft) {
      for variant in SpellingVariant.all(in: draft.units, within: article) {
        let other = draft.text[variant.other]
        report(
          finding(
            in: draft, at: variant.range,
            Wording("本文又作“\(other)”", en: "Also called “\(other)” in this article"),
            related: [
              .init(
                range: draft.text.sourceRange(of: variant.other),
                message: Wording("另一处", en: "The other name"))
            ]))
      }
    }
  }

  /// The bytes of each article; a page on which nothing was recognised is one.
  private func articles(of draft: Draft) -> [Range<Int>] {
    let passages = draft.page.passages
    if draft.page.items.isEmpty { return [0..<draft.text.utf8.count] }
    return draft.page.items.compactMap { item in
      guard let first = item.body.first, let last = item.body.last, last < passages.count else { return nil }
      return passages[first].range.lowerBound..<passages[last].range.upperBound
    }
  }
}
