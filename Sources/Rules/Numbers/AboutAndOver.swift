import DraftSyntax
import TextModel

/// Flags 约…余, 约…多.
struct AboutAndOver: Rule {
  static let summary = RuleSummary(
    id: "about-and-over",
    title: Wording("“约”与“余、多”同用", en: "About and over at once"),
    rationale: Wording(
      "“约316万元”可多可少，“316万余元”只多不少，二者说的不是一回事，用一个即可。",
      en: "约 is about, 余 and 多 are over; one of them is meant."),
    category: .number, severity: .information)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("总投资⟦约316万余⟧元", fixed: "总投资316万余元"),
    .flags("⟦大约30多⟧人", fixed: "30多人"),
    .passes("节约30多元，预约400余人，合约20余份"),
    .passes("约316万元，316万余元"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.contains("约"), draft.characters.contains("余") || draft.characters.contains("多")
    else {
      return
    }
    let bytes = draft.text.utf8
    draft.forEachNumber { number in
      let start = number.digits.lowerBound
      guard let prefix = bytes.length(ofAny: ["大约", "约"], before: start),
        let over = bytes.length(ofAny: ["余", "多"], at: number.end),
        AboutAndAround.isAbout(start - prefix, in: bytes)
      else { return }
      let range = start - prefix..<number.end + over
      report(
        finding(
          in: draft, at: range,
          Wording("“约”与“\(draft.text[number.end..<number.end + over])”只用一个", en: "About and over at once"),
          replacement: draft.text[start..<range.upperBound]))
    }
  }
}
