import DraftSyntax
import TextModel

/// Flags 翻一翻 where a doubling, 翻一番, is meant.
struct TurnForDouble: Rule {
  static let summary = RuleSummary(
    id: "turn-for-double",
    title: Wording("“翻番”写作“翻翻”", en: "翻翻 for 翻番"),
    rationale: Wording(
      "“翻一番”是增加一倍，“翻两番”是原来的四倍；“翻一翻”是翻动一下。", en: "翻一番 is to double, 翻两番 to quadruple; 翻一翻 is to leaf through."),
    category: .number, severity: .warning)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("收入⟦翻一翻⟧", fixed: "收入翻一番"),
    .flags("产值比2020年⟦翻两翻⟧", fixed: "产值比2020年翻两番"),
    .passes("拿来书翻一翻"),
    .passes("收入翻一番，产值翻两番"),
    .passes("每天把粮食翻一翻"),
  ]

  private static let quantities: [StaticString] = [
    "收入", "产值", "产量", "销售", "销量", "利润", "规模", "总量", "效益", "人均", "营收", "增加值", "数量",
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    inOrder(report) { find(in: draft, report: $0) }
  }

  private func find(in draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.contains("翻") else { return }
    let bytes = draft.text.utf8
    for phrase in ["翻一翻", "翻两翻", "翻三翻", "翻四翻", "翻几翻"] as [StaticString] {
      draft.forEachPlace(of: phrase) { place in
        guard !bytes.has("翻一翻", at: place.lowerBound) || isQuantity(before: place.lowerBound, bytes) else {
          return
        }
        let last = place.upperBound - 3
        report(
          finding(
            in: draft, at: place, Wording("应为“翻…番”", en: "The word for doubling is 番"),
            replacement: draft.text[place.lowerBound..<last] + "番", safe: true))
      }
    }
  }

  /// Whether a word for something that can double stands in the same clause, at most twelve characters before.
  private func isQuantity(before offset: Int, _ bytes: [UInt8]) -> Bool {
    var start = offset
    for _ in 0..<12 {
      if bytes.length(ofAny: Self.quantities, before: start) != nil { return true }
      guard let before = UTF8Scalars.decode(bytes, before: start) else { return false }
      switch CharacterClass(before.scalar) {
      case .han, .digit: start -= before.length
      default: return false
      }
    }
    return false
  }
}
