import DraftSyntax
import TextModel

/// Flags 超过…以上, 至少…以上, 不超过…以下, 不到…左右.
struct DoubledBound: Rule {
  static let summary = RuleSummary(
    id: "doubled-bound",
    title: Wording("界限说了两遍", en: "A bound said twice"),
    rationale: Wording(
      "“超过、至少”与“以上”，“不超过、最多”与“以下”意思重复；“不到”与“左右”互相抵触。",
      en: "超过 or 至少 with 以上 says the same twice; 不到 with 左右 contradicts itself."),
    category: .number, severity: .warning)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("⟦超过300人以上⟧", fixed: "超过300人"),
    .flags("⟦至少需要50万元以上⟧", fixed: "至少需要50万元"),
    .flags("⟦不超过20天以内⟧", fixed: "不超过20天"),
    .flags("⟦不到5公里左右⟧", fixed: "不到5公里"),
    .passes("处3年以上有期徒刑，300人以上，最高可达50万元以上"),
    .passes("超过300人，其中60岁以上的占两成"),
    .passes("至少有50名60岁以上老人"),
  ]

  private static let bounds: [(prefixes: [StaticString], suffixes: [StaticString])] = [
    (["超过", "突破", "超出", "高于", "多于", "至少", "不少于", "不低于", "起码"], ["以上"]),
    (["不超过", "不高于", "不多于", "最多", "至多", "低于", "少于"], ["以下", "以内"]),
    (["不到", "不足"], ["左右", "以上", "上下"]),
  ]

  private static let allSuffixes: WordList = ["以上", "以下", "以内", "左右", "上下"]
  /// What parts a suffix from the number.
  private static let barred: WordList = ["的", "岁", "后"]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.contains("以") || draft.characters.contains("左") else { return }
    let bytes = draft.text.utf8
    draft.forEachNumber { number in
      guard
        let suffix = bytes.place(
          ofAny: Self.allSuffixes, after: number.end, within: 3, barring: Self.barred)
      else { return }
      for (prefixes, suffixes) in Self.bounds
      where bytes.length(ofAny: suffixes, at: suffix.lowerBound) != nil {
        guard let start = start(of: prefixes, before: number.digits.lowerBound, bytes),
          // 不超过 is the other bound.
          !(bytes.has("超过", at: start) && bytes.has("不", before: start))
        else { continue }
        let range = start..<suffix.upperBound
        report(
          finding(
            in: draft, at: range, Wording("界限说了两遍，删去一处", en: "The bound is said twice"),
            replacement: draft.text[start..<suffix.lowerBound]))
        return
      }
    }
  }

  /// Where a prefix begins that ends at a number or one verb before it.
  private func start(of prefixes: [StaticString], before offset: Int, _ bytes: [UInt8]) -> Int? {
    if let length = bytes.length(ofAny: prefixes, before: offset) { return offset - length }
    guard let verb = bytes.length(ofAny: ["需要", "需", "要", "有", "了", "达", "为"], before: offset),
      let length = bytes.length(ofAny: prefixes, before: offset - verb)
    else { return nil }
    return offset - verb - length
  }
}
