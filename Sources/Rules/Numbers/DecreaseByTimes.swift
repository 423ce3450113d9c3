import DraftSyntax
import TextModel

/// Flags 减少、下降 N 倍.
struct DecreaseByTimes: Rule {
  static let summary = RuleSummary(
    id: "decrease-by-times",
    title: Wording("减少用“倍”", en: "A decrease in multiples"),
    rationale: Wording(
      "减少、下降、缩小不能用倍数：减少一倍就成了零。应说“下降90%”“降到十分之一”（《咬文嚼字》2022年第4期）。",
      en: "Something cannot decrease by multiples: once is all of it. Say 下降90% or 降到十分之一."),
    category: .number, severity: .warning)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("成本⟦下降了3倍⟧"),
    .flags("面积⟦缩小两倍⟧以上"),
    .flags("事故⟦减少近一倍⟧"),
    .passes("产量增加3倍，下降3倍率镜头"),
    .passes("减少30%，降低倍数"),
    .passes("减少到原来的三分之一"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.contains("倍"),
      ["减", "降", "缩", "跌"].contains(where: { draft.characters.contains($0) })
    else {
      return
    }
    let bytes = draft.text.utf8
    draft.forEachPlace(of: "倍") { place in
      guard bytes.length(ofAny: ["率", "数", "镜", "速", "频", "感"], at: place.upperBound) == nil else { return }
      var start = place.lowerBound
      while start > 0 {
        if bytes[start - 1] == UInt8(ascii: ".") || UInt32(bytes[start - 1]).isDigit {
          start -= 1
        } else if bytes.length(
          ofAny: ["一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "几", "数", "百", "半", "多", "余"],
          before: start) != nil
        {
          start -= 3
        } else {
          break
        }
      }
      guard start < place.lowerBound else { return }
      for word in ["约", "近", "了"] as [StaticString] where bytes.has(word, before: start) { start -= 3 }
      guard
        let verb = bytes.length(
          ofAny: ["减少", "下降", "缩小", "降低", "缩短", "减低", "减轻", "减小", "下跌", "回落"], before: start)
      else { return }
      report(
        finding(
          in: draft, at: start - verb..<place.upperBound,
          Wording("减少不能用倍数，请改为百分数或分数", en: "A decrease is given in percent or as a fraction")))
    }
  }
}
