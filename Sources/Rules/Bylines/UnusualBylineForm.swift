import DraftSyntax

/// Flags a byline at a place where the house style names no authors.
struct UnusualBylineForm: Rule {
  static let summary = RuleSummary(
    id: "unusual-byline-form",
    title: Wording("署名位置不合本报体例", en: "Byline where the house style has none"),
    rationale: Wording(
      "署名放在电头、单独一行还是文末，各报自有体例；在 .copydesk.json 的 style.bylines 里写明后才检查，通讯社电稿与摄影署名不论。",
      en:
        "Papers name authors in the lead, on a line of their own or at the end; nothing is flagged until style.bylines in .copydesk.json says which. Agency copy and photo credits are left alone."
    ),
    category: .byline, severity: .information)

  static let examples: [RuleExample] = [
    .flags(
      "甲地召开会议\n\n\(story)\n\n\(story)⟦（李婷 王静）⟧\n", style: HouseStyle(bylines: [.lead])),
    .passes("甲地召开会议\n\n本报讯（记者 李婷）\(story)\n", style: HouseStyle(bylines: [.lead])),
    .passes("甲地召开会议\n\n\(story)\n\n\(story)（李婷 王静）\n"),
  ]

  private static let story =
    "2月23日，我市召开座谈会，听取十名干部的工作汇报。会上，大家结合自己的工作实际先后作了发言，就产业发展、人才培养和乡村建设提出了意见和建议。会议要求，各有关部门要主动做好服务保障。"

  private let forms: Set<Credit.Form>?

  init(_ context: RuleContext) { forms = context.style.bylines }

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard let forms else { return }
    for item in draft.page.items {
      guard let byline = item.byline, byline.form != .wire, byline.form != .photo,
        !forms.contains(byline.form)
      else { continue }
      report(
        finding(
          in: draft, at: byline.range,
          Wording(
            "本报不在\(byline.form.place.chinese)署名",
            en: "The house style has no byline \(byline.form.place.english)")))
    }
  }
}

extension Credit.Form {
  fileprivate var place: Wording {
    switch self {
    case .lead: Wording("电头", en: "in the lead")
    case .line: Wording("单独一行", en: "on a line of its own")
    case .tail: Wording("文末", en: "at the end")
    case .wire: Wording("电稿", en: "of an agency")
    case .photo: Wording("图片说明", en: "of a photo")
    }
  }
}
