/// Decides which candidates are names: the scorer first, then rules for what counts alone cannot tell.
package struct NameJudge: Sendable {
  package struct Verdict: Sendable, Hashable {
    /// The number of the candidate in the evidence.
    package var number: Int
    package var kind: NameKind
    package var probability: Double
  }

  package var scorer = EvidenceScorer.builtIn
  package var threshold = 0.5
  package var minimumMentions: UInt32 = 2

  package init() {}

  /// The names among the candidates, in order of their numbers.
  package func verdicts(on evidence: NameEvidence) -> [Verdict] {
    let gazetteer = Gazetteer.builtIn
    var verdicts = [Verdict?](repeating: nil, count: evidence.names.count)
    for number in 0..<evidence.names.count {
      let counts = evidence.counts[number]
      let name = evidence.names[number]
      guard counts.mentions >= minimumMentions, NameShape.isPossible(name), !NameHeads.isHead(Array(name)),
        !OfficialNames.builtIn.isDepartment(name)
      else { continue }
      let alone = counts.exact &+ counts.outside &+ counts.containing
      if alone == 0, gazetteer.lookup(name) == nil { continue }
      var (kind, probability) = scorer.judge(counts, of: name)
      let raw = Double(counts.raw)
      let crossing = Double(counts.crossing) / raw
      if gazetteer.lookup(name)?.kind == .full, name.count >= 3, crossing < 0.5 {
        (kind, probability) = (.place, max(probability, 0.9))
      } else if isLevelAndOrgan(name), Double(counts.exact &+ counts.outside) / raw >= 0.3 {
        (kind, probability) = (.organisation, max(probability, 0.6))
      }
      if probability >= threshold {
        verdicts[number] = Verdict(number: number, kind: kind, probability: probability)
      }
    }
    acceptShortForms(evidence, gazetteer, &verdicts)
    return verdicts.compactMap { $0 }
  }

  private func isLevelAndOrgan(_ name: ArraySlice<UInt16>) -> Bool {
    guard let first = name.first, NameShape.isLevel(first), name.count >= 3 else { return false }
    return OfficialNames.builtIn.isDepartment(name.dropFirst())
  }

  /// 临猗 where 临猗县 is accepted, and divisions whose city or province is.
  private func acceptShortForms(
    _ evidence: NameEvidence, _ gazetteer: Gazetteer, _ verdicts: inout [Verdict?]
  ) {
    let tails = FoldedText.units(of: "省市县区旗州盟乡镇村")
    for number in verdicts.indices where verdicts[number] == nil {
      let counts = evidence.counts[number]
      let name = evidence.names[number]
      guard counts.mentions >= minimumMentions, counts.mentions > counts.inside, name.count >= 2,
        Double(counts.crossing) < 0.5 * Double(counts.raw), NameShape.isPossible(name)
      else { continue }
      if let found = gazetteer.lookup(name), found.kind == .short {
        let isNear = found.divisions.contains { division in
          isAccepted(gazetteer.divisions[Int(division)].name, evidence, verdicts)
            || gazetteer.divisions[Int(division)].parent.map {
              isAccepted(gazetteer.divisions[$0].name, evidence, verdicts)
                || isAccepted(gazetteer.divisions[$0].shortName, evidence, verdicts)
            } ?? false
        }
        if isNear { verdicts[number] = Verdict(number: number, kind: .place, probability: 0.7) }
      } else if counts.exactPlace > 0, counts.exactPlace > counts.exactPerson {
        let isStem = tails.contains { tail in
          evidence.names.find(Array(name) + [tail]).map { verdicts[$0]?.kind == .place } ?? false
        }
        if isStem { verdicts[number] = Verdict(number: number, kind: .place, probability: 0.6) }
      }
    }
  }

  private func isAccepted(_ name: String?, _ evidence: NameEvidence, _ verdicts: [Verdict?]) -> Bool {
    guard let name, let number = evidence.names.find(FoldedText.units(of: name)) else { return false }
    return verdicts[number] != nil
  }
}
