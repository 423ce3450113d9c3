import DraftSyntax

/// Flags a picture's caption that does not say who took it.
struct CaptionWithoutCredit: Rule {
  static let summary = RuleSummary(
    id: "caption-without-credit",
    title: Wording("图片说明缺摄影署名", en: "Caption without credit"),
    rationale: Wording(
      "新闻图片应注明作者或来源（某某 摄、新华社发、资料图片）；著作权法第十条规定作者享有署名权。一组图片可以只署一次。",
      en:
        "A news picture names its author or source; the right to be named is the author's by law. One credit may stand for a group."
    ),
    category: .byline, severity: .warning)

  static let examples: [RuleExample] = [
    .flags("我市召开会议\n\n本报讯（记者 李婷）近日，市妇联召开会议。\n\n⟦图为会议现场。⟧\n"),
    .passes("我市召开会议\n\n本报讯（记者 李婷）近日，市妇联召开会议。\n\n图为会议现场。 本报记者 唐伟青 摄\n"),
    .passes("我市召开会议\n\n本报讯（记者 李婷）近日，市妇联召开会议。\n\n图为会议现场。\n\n本报记者 唐伟青 摄\n"),
    .passes("我市召开会议\n\n本报讯（记者 李婷）近日，市妇联召开会议。\n\n图为会议现场。（资料图片）\n"),
    .passes("我市召开会议\n\n本报讯（记者 李婷）近日，市妇联召开会议，图为会议现场。\n"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    let items = draft.page.items
    for (index, item) in items.enumerated()
    where item.kind == .caption && item.byline == nil && !item.body.isEmpty {
      // One credit may stand for a group of pictures, under the last of them.
      let group = items[index...].prefix { $0.kind == .caption }
      if group.contains(where: { $0.byline != nil }) { continue }
      let first = draft.page.passages[item.body.lowerBound].range
      let last = draft.page.passages[item.body.upperBound - 1].range
      report(
        finding(
          in: draft, at: first.lowerBound..<last.upperBound,
          Wording(
            "图片说明没有署名，应在末尾注明“某某 摄”或图片来源",
            en: "The caption does not say who took the picture or where it comes from")))
    }
  }
}
