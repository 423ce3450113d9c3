import DraftSyntax
import Names
import TextModel

/// Flags a county right after a city that it does not belong to: 晋中市稷山县.
struct MisplacedDivision: Rule {
  static let summary = RuleSummary(
    id: "misplaced-division",
    title: Wording("县区与所属市不符", en: "County under the wrong city"),
    rationale: Wording(
      "市县连写时，县（市、区）应属于前面的市或省。隶属关系据国家统计局区划代码（2023年6月）。",
      en:
        "A county named right after a city or province should belong to it (divisions of the National Bureau of Statistics, June 2023)."
    ),
    category: .name, severity: .warning)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("⟦晋中市稷山县⟧开展活动"),
    .flags("⟦河北省运城市⟧"),
    .flags("来自⟦太原市盐湖区⟧的代表"),
    .passes("运城市稷山县开展活动，晋中市、稷山县"),
    .passes("山西省稷山县、山西省运城市盐湖区"),
    .passes("太原市大同市两地；吉林省吉林市；海南省海口市"),
    .passes("北京市朝阳区、长春市朝阳区"),
  ]

  private let lexicon: Lexicon

  init(_ context: RuleContext) { lexicon = context.lexicon ?? .builtIn }

  func check(_ draft: Draft, report: (Finding) -> Void) {
    let (bytes, text) = (draft.text.utf8, draft.units)
    // Only where 省, 市 or 州 stands right after a name can another follow it.
    text.forEachPlace(of: .division) { level in
      let end = Int(text.offsets[level + 1])
      guard DivisionLevel.ends(nameAt: level + 1, within: 12, in: text),
        let place = lexicon.longestDivision(startingAt: end, in: bytes), place.count >= 9,
        DivisionLevel.stands(at: place.upperBound - 3, in: bytes),
        let above = lexicon.longestDivision(endingAt: end, in: bytes)
      else { return }
      let (aboveName, placeName) = (draft.text[above], draft.text[place])
      if case .elsewhere(let real) = lexicon.belonging(of: placeName, to: aboveName) {
        report(
          finding(
            in: draft, at: above.lowerBound..<place.upperBound,
            Wording(
              "\(placeName)属于\(real)，不属于\(aboveName)",
              en: "\(placeName) belongs to \(real), not to \(aboveName)")))
      }
    }
  }
}
