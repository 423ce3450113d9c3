import DraftSyntax

/// Flags a named day without the dot that parts month and day: 一二九运动, 315晚会.
struct UnmarkedNamedDay: Rule {
  static let summary = RuleSummary(
    id: "unmarked-named-day",
    title: Wording("事件日期缺间隔号", en: "Named day without its dot"),
    rationale: Wording(
      "用月日称说事件：涉及一月、十一月、十二月的加间隔号和引号，如“一二·九”运动；阿拉伯数字的一律加，如“3·15”（GB/T 15835—2011 5.1.6、1995年版 5.2.3）。",
      en:
        "An event named by month and day takes quotes, and a dot in January, November, December and in digits."
    ),
    category: .date, severity: .information)

  static let examples: [RuleExample] = [
    .flags("⟦一二九⟧运动", fixed: "“一二·九”运动"),
    .flags("“⟦一二八⟧”事变", fixed: "“一·二八”事变"),
    .flags("⟦315⟧晚会", fixed: "“3·15”晚会"),
    .passes("“9·11”事件，“一二·九”运动，“3·15”晚会，“5·12”汶川地震"),
    .passes("九一八事变，五四运动，双十一，一二九师，八一建军节"),
    .passes("911 Tonight节目，315国道，315个消费者"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for date in draft.dates {
      guard date.form == .named, let right = names[draft.text[date.range]] else { continue }
      let isQuoted = draft.text.utf8[..<date.range.lowerBound].suffix(3).elementsEqual("“".utf8)
      report(
        finding(
          in: draft, at: date.range, Wording("月日之间缺间隔号", en: "A dot parts month and day"),
          replacement: isQuoted ? right : "“\(right)”"))
    }
  }

  private let names = [
    "一二九": "一二·九", "一二一": "一二·一", "一二八": "一·二八", "315": "3·15", "512": "5·12", "911": "9·11", "812": "8·12",
    "129": "12·9", "128": "1·28",
  ]
}
