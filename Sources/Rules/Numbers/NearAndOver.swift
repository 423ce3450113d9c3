import DraftSyntax
import TextModel

/// Flags 近…余, 近…多: just under and just over at once.
struct NearAndOver: Rule {
  static let summary = RuleSummary(
    id: "near-and-over",
    title: Wording("“近”与“余、多”同用", en: "Just under and just over at once"),
    rationale: Wording(
      "“近400人”不到400，“400余人”超过400，二者不能同用。“近10多年来”的“近”指时间，不在此列。",
      en: "近 says a little less, 余 and 多 a little more; a number cannot be both."),
    category: .number, severity: .warning)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("⟦近400余⟧人参加", fixed: "近400人参加"),
    .flags("共有⟦近8万多⟧名志愿者", fixed: "共有近8万名志愿者"),
    .flags("⟦将近300余⟧户", fixed: "将近300户"),
    .flags("吸引⟦近千余⟧人", fixed: "吸引近千人"),
    .passes("近10多年来，附近3家，最近10余天，近百余年来"),
    .passes("近400人，400余人"),
    .passes("接近300多个"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    inOrder(report) { find(in: draft, report: $0) }
  }

  private func find(in draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.contains("近"), draft.characters.contains("余") || draft.characters.contains("多")
    else {
      return
    }
    let bytes = draft.text.utf8
    draft.forEachNumber { number in
      if let prefix = bytes.length(ofAny: ["将近", "近"], before: number.digits.lowerBound) {
        check(number.digits.lowerBound - prefix, number.end, in: draft, report: report)
      }
    }
    draft.forEachPlace(of: "近") { place in
      if let multiple = bytes.length(ofAny: ["百", "千", "万"], at: place.upperBound) {
        check(place.lowerBound, place.upperBound + multiple, in: draft, report: report)
      }
    }
  }

  private func check(_ start: Int, _ end: Int, in draft: Draft, report: (Finding) -> Void) {
    let bytes = draft.text.utf8
    guard let over = bytes.length(ofAny: ["余", "多"], at: end), !bytes.has("年", at: end + over),
      bytes.length(ofAny: ["附", "最", "临", "靠", "接", "逼", "远", "邻", "亲", "贴", "走"], before: start) == nil
    else { return }
    let range = start..<end + over
    var finding = finding(
      in: draft, at: range,
      Wording("“近”与“\(draft.text[end..<end + over])”只能用一个", en: "Just under and just over at once"),
      replacement: draft.text[start..<end])
    let near = bytes.has("将近", at: start) ? 6 : 3
    let text = draft.text[start + near..<range.upperBound]
    finding.fixes.append(
      Finding.Fix(
        title: Wording("改为“\(text)”", en: "Change to “\(text)”"),
        edits: [TextEdit(draft.text.sourceRange(of: range), text)], isSafe: false))
    report(finding)
  }
}
