import DraftSyntax
import TextModel

/// Flags a credit that gives a role and no name: （记者 ）, 本报记者.
struct NamelessCredit: Rule {
  static let summary = RuleSummary(
    id: "nameless-credit",
    title: Wording("署名只有身份没有姓名", en: "Credit without a name"),
    rationale: Wording(
      "“记者”“通讯员”后应有姓名；空着的多半是排版时漏填。“本报评论员”等以机构名义署名的不在此列。",
      en:
        "A role is followed by a name; an empty one was most likely forgotten. Organs that sign as such are meant so."
    ),
    category: .byline, severity: .error)

  static let examples: [RuleExample] = [
    .flags("⟦本报讯（记者 ）⟧近日，市妇联召开会议。"),
    .flags("⟦本报讯（记者 李婷 通讯员）⟧近日，市妇联召开会议。"),
    .flags("打通“家门口”服务堵点\n\n⟦本报记者⟧\n\n人民最关心的问题，是最直接最现实的民生问题。\n"),
    .passes("本报讯（记者 李婷）近日，市妇联召开会议。"),
    .passes("本报讯 记者从市教育局获悉，开学在即。"),
    .passes("让街巷更整洁\n\n本报评论员\n\n治理背街小巷，关键在于久久为功。\n"),
    .passes("本报讯（记者/通讯员 李婷）近日，市妇联召开会议。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for item in draft.page.items {
      guard let credit = item.byline, credit.form == .lead || credit.form == .line else { continue }
      for (index, party) in credit.parties.enumerated()
      where party.names.isEmpty && isPerson(party.role) && !sharesName(party, after: index, credit, draft) {
        report(
          finding(
            in: draft, at: credit.range,
            Wording("“\(party.role)”后面没有姓名", en: "No name after “\(party.role)”")))
        break
      }
    }
  }

  private func isPerson(_ role: String) -> Bool {
    ["记者", "通讯员", "实习生"].contains { role.hasSuffix($0) }
  }

  /// 记者/通讯员 李婷: one name for both roles.
  private func sharesName(_ party: Credit.Party, after index: Int, _ credit: Credit, _ draft: Draft) -> Bool {
    guard index + 1 < credit.parties.count else { return false }
    let text = draft.text[credit.range]
    return ["/", "／", "、", "兼"].contains { text.contains(party.role + $0) }
  }
}
