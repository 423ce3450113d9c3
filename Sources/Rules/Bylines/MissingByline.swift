import DraftSyntax
import TextModel

/// Flags an article that says nowhere who wrote it.
struct MissingByline: Rule {
  static let summary = RuleSummary(
    id: "missing-byline",
    title: Wording("稿件缺署名", en: "Missing byline"),
    rationale: Wording(
      "新闻稿应署作者：消息在电头“本报讯（记者 某某）”，通讯在标题下或文末。电稿、社论、公告、简讯、表格等不署名的体裁不在此列。",
      en:
        "A news item names its author: in the lead, below the headline or at the end. Agency copy, editorials, notices, briefs and tables do without."
    ),
    category: .byline, severity: .warning)

  static let examples: [RuleExample] = [
    .flags("我市召开供水保障座谈会\n\n⟦本报讯⟧ \(story)\n"),
    .flags("⟦用科研成果服务地方发展⟧\n\n\(story)\n\n\(story)\n"),
    .passes("我市召开供水保障座谈会\n\n本报讯（记者 郝雨）\(story)\n"),
    .passes("我市召开供水保障座谈会\n\n本报讯 \(story)（张秋明 姜源博）\n"),
    .passes("用科研成果服务地方发展\n\n□ 本报记者 何嫱\n\n\(story)\n\n\(story)\n"),
    .passes("用科研成果服务地方发展\n\n\(story)\n\n\(story)\n\n记者 刘凯华 樊朋展\n"),
    .passes("我市召开供水保障座谈会\n\n据新华社北京7月10日电 \(story)\n"),
    .passes("我市召开供水保障座谈会\n\n\(story)\n\n\(story)（据新华社）\n"),
    .passes("关于任前公示的公告\n\n\(story)\n\n\(story)\n"),
    .passes("简讯\n\n本报讯 近日，全市公路养护工作会议召开。\n"),
    .passes("\(story)\n"),
  ]

  /// A story without a credit for the examples.
  private static let story =
    "2月23日，我市召开座谈会，听取十名干部的工作汇报。会上，大家结合自己的工作实际先后作了发言，就产业发展、人才培养和乡村建设提出了意见和建议。会议要求，各有关部门要主动做好服务保障，为大家施展才干创造条件，推动各项工作再上新台阶，以实际成效回应群众的期待。"

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    let page = draft.page
    let isNews = page.items.contains { $0.byline != nil || $0.lead != nil }
    var section: PageItem?
    for item in page.items {
      if item.kind == .banner { section = item }
      guard item.kind == .article, item.byline == nil, !item.body.isEmpty else { continue }
      let unsigned = UnsignedGenre(page, item, section: section)
      if let lead = item.lead {
        guard !unsigned.isBrief else { continue }
        report(
          finding(
            in: draft, at: lead,
            Wording(
              "“\(draft.text[lead])”后没有记者姓名，文末也没有作者署名",
              en: "No reporter is named after the lead, and no author at the end"),
            severity: endsUnfinished(page, item) ? .information : nil))
      } else if let headline = item.headline.first, !unsigned.isExempt, isNews || !hasMarkup(page),
        !endsUnfinished(page, item) || isNews
      {
        report(
          finding(
            in: draft, at: page.passages[headline].range,
            Wording(
              "这篇稿件没有署名：标题下、电头、文末都没有作者",
              en: "This article has no byline: none below the headline, in the lead or at the end"),
            severity: .information))
      }
    }
  }

  /// Whether the text breaks off in mid-sentence, so that the credit may stand on another page.
  private func endsUnfinished(_ page: Page, _ item: PageItem) -> Bool {
    let last = page.passages[item.body.upperBound - 1]
    guard last.range.upperBound == page.passages.last?.range.upperBound,
      let end = UTF8Scalars.decode(page.repaired.utf8, before: last.range.upperBound)
    else { return false }
    let kind = CharacterClass(end.scalar)
    return kind != .sentenceEnd && kind != .closer
  }

  /// Whether code, tables or lists make the draft something other than a news page.
  private func hasMarkup(_ page: Page) -> Bool {
    page.passages.contains { $0.kind == .code || $0.kind == .tableRow }
      || page.passages.count { $0.kind == .listItem } * 4 > page.passages.count
  }
}
