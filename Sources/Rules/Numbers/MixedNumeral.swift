import DraftSyntax
import TextModel

/// Flags Arabic digits before 千 or 百.
struct MixedNumeral: Rule {
  static let summary = RuleSummary(
    id: "mixed-numeral",
    title: Wording("阿拉伯数字与“千、百”连用", en: "Arabic digits before 千 or 百"),
    rationale: Wording(
      "GB/T 15835-2011 5.3：阿拉伯数字可与“万、亿”连用，不与“十、百、千”连用（千克、千米等单位除外）。",
      en: "GB/T 15835-2011 5.3: Arabic digits go with 万 and 亿, not with 十, 百 and 千, except in units."),
    category: .number, severity: .information)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("奖励⟦4千⟧元", fixed: "奖励4000元"),
    .flags("⟦5百⟧多人", fixed: "500多人"),
    .flags("投资⟦3千万⟧元", fixed: "投资3000万元"),
    .passes("5千克、10千米、3千瓦时、2千伏、6千帕"),
    .passes("2万元，3亿元，四千元，2百货"),
    .passes("G7百科，12千字"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.contains("千") || draft.characters.contains("百") else { return }
    let bytes = draft.text.utf8
    draft.forEachNumber { number in
      let end = number.digits.upperBound
      guard number.digits.count <= 2, !bytes.scalar(before: number.digits.lowerBound).isASCIIWord,
        ![0x2D, 0x2E, 0xFF0E].contains(bytes.scalar(before: number.digits.lowerBound))
      else { return }
      let zeros: String
      if bytes.has("千", at: end) {
        zeros = "000"
        guard
          bytes.length(
            ofAny: ["克", "米", "瓦", "卡", "帕", "赫", "伏", "吨", "字", "焦", "兆", "牛", "安", "年", "里眼", "古", "秋"],
            at: end + 3) == nil
        else { return }
      } else if bytes.has("百", at: end) {
        zeros = "00"
        guard
          bytes.length(ofAny: ["货", "姓", "分", "科", "年", "度", "家", "合", "帕", "强县", "香"], at: end + 3) == nil
        else { return }
      } else {
        return
      }
      report(
        finding(
          in: draft, at: number.digits.lowerBound..<number.end,
          Wording("阿拉伯数字不与“千、百”连用", en: "Arabic digits do not go with 千 or 百"),
          replacement: draft.text[number.digits] + zeros + draft.text[end + 3..<number.end]))
    }
  }
}
