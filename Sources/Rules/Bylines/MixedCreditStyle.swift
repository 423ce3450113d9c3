import DraftSyntax
import TextModel

/// Flags the credits that part role and name otherwise than most of the page does.
struct MixedCreditStyle: Rule {
  static let summary = RuleSummary(
    id: "mixed-credit-style",
    title: Wording("署名格式不一致", en: "Credits in two styles"),
    rationale: Wording(
      "“（记者 李婷）”与“（记者李婷）”都通行，一个版面只用一种。",
      en: "Both 记者 李婷 and 记者李婷 are in use; a page keeps to one of them."),
    category: .byline, severity: .hint)

  static let examples: [RuleExample] = [
    .flags(
      "甲地召开会议\n\n本报讯（记者 李婷）近日，会议召开。\n\n乙地召开会议\n\n本报讯（记者 王静）近日，会议召开。\n\n丙地召开会议\n\n本报讯（记者 张勇）近日，会议召开。\n\n丁地召开会议\n\n本报讯（记⟦者魏薇⟧）近日，会议召开。\n",
      fixed:
        "甲地召开会议\n\n本报讯（记者 李婷）近日，会议召开。\n\n乙地召开会议\n\n本报讯（记者 王静）近日，会议召开。\n\n丙地召开会议\n\n本报讯（记者 张勇）近日，会议召开。\n\n丁地召开会议\n\n本报讯（记者 魏薇）近日，会议召开。\n"
    ),
    .flags(
      "甲地召开会议\n\n本报讯（记⟦者李婷⟧）近日，会议召开。\n", fixed: "甲地召开会议\n\n本报讯（记者 李婷）近日，会议召开。\n",
      style: HouseStyle(creditSpace: .space)),
    .passes(
      "甲地召开会议\n\n本报讯（记者 李婷）近日，会议召开。\n\n乙地召开会议\n\n本报讯（记者王静）近日，会议召开。\n"),
    .passes(
      "甲地召开会议\n\n本报讯（记者李婷）近日，会议召开。\n\n乙地召开会议\n\n本报讯（记者王静）近日，会议召开。\n\n丙地召开会议\n\n本报讯（记者张勇）近日，会议召开。\n"),
  ]

  private let style: HouseStyle.CreditSpace?

  init(_ context: RuleContext) { style = context.style.creditSpace }

  func check(_ draft: Draft, report: (Finding) -> Void) {
    let bytes = draft.text.utf8
    var spaced: [Range<Int>] = []
    var solid: [Range<Int>] = []
    for item in draft.page.items {
      guard let credit = item.byline, credit.form == .lead, let party = credit.parties.first,
        !party.role.isEmpty,
        let name = party.nameRanges.first,
        let before = UTF8Scalars.decode(bytes, before: name.lowerBound, start: credit.range.lowerBound)
      else { continue }
      switch CharacterClass(before.scalar) {
      case .space: spaced.append(name)
      case .han: solid.append(name)
      default: break
      }
    }
    let wantsSpace = style.map { $0 == .space } ?? (spaced.count >= solid.count)
    let minority = wantsSpace ? solid : spaced
    guard !minority.isEmpty, style != nil || max(spaced.count, solid.count) >= 3 * minority.count else {
      return
    }
    for name in minority {
      guard let role = lastOfRole(before: name.lowerBound, bytes) else { continue }
      let text = draft.text[name]
      report(
        finding(
          in: draft, at: role.lowerBound..<name.upperBound,
          style != nil
            ? Wording(
              "本报体例：身份与姓名之间\(wantsSpace ? "空一格" : "不空格")",
              en: "The house style sets \(wantsSpace ? "a" : "no") space between role and name")
            : wantsSpace
              ? Wording("本版其他署名在身份与姓名之间空一格", en: "The page's other credits set a space between role and name")
              : Wording(
                "本版其他署名在身份与姓名之间不空格", en: "The page's other credits set no space between role and name"),
          replacement: draft.text[role] + (wantsSpace ? " " : "") + text))
    }
  }

  /// The last character before the space in front of a name.
  private func lastOfRole(before name: Int, _ bytes: [UInt8]) -> Range<Int>? {
    var index = name
    while let before = UTF8Scalars.decode(bytes, before: index) {
      if CharacterClass(before.scalar) != .space { return index - before.length..<index }
      index -= before.length
    }
    return nil
  }
}
