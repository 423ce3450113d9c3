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
      if alone == 0, gazetteer.lookup(name) == nil, !OfficialNames.builtIn.isInstitution(name) { continue }
      var (kind, probability) = scorer.judge(counts, of: name)
      let raw = Double(counts.raw)
      let crossing = Double(counts.crossing) / raw
      let share = { (count: UInt32) in Double(count) / raw }
      if gazetteer.lookup(name)?.kind == .full, name.count >= 3, crossing < 0.5 {
        (kind, probability) = (.place, max(probability, 0.9))
      } else if OfficialNames.builtIn.isInstitution(name), crossing < 0.3,
        name.count > 2 || share(counts.leftBoundary) >= 0.5
      {
        (kind, probability) = (.organisation, max(probability, 0.8))
      } else if OfficialNames.builtIn.isBranch(name), crossing < 0.3, share(counts.leftBoundary) >= 0.3 {
        (kind, probability) = (.organisation, max(probability, 0.6))
      } else if isPlaceAndOrgan(name, gazetteer), crossing < 0.3, counts.inside < counts.raw {
        (kind, probability) = (.organisation, max(probability, 0.6))
      } else if isLevelAndOrgan(name), share(counts.exact &+ counts.outside) >= 0.3,
        share(counts.leftBoundary) >= 0.3
      {
        (kind, probability) = (.organisation, max(probability, 0.6))
      }
      // What is frequent has shown itself often enough to be asked for more.
      let asked = threshold + 0.1 * max(0, ExactMath.log(raw / 5) / ExactMath.log(10))
      if probability >= min(asked, 0.75) {
        verdicts[number] = Verdict(number: number, kind: kind, probability: probability)
      }
    }
    acceptShortForms(evidence, gazetteer, &verdicts)
    return verdicts.compactMap { $0 }
  }

  private func isLevelAndOrgan(_ name: ArraySlice<UInt16>) -> Bool {
    guard let first = name.first, NameShape.isLevel(first) else { return false }
    return OfficialNames.builtIn.isDepartment(name.dropFirst())
  }

  private func isPlaceAndOrgan(_ name: ArraySlice<UInt16>, _ gazetteer: Gazetteer) -> Bool {
    let units = Array(name)
    guard let lead = gazetteer.longestMatch(in: units, at: 0), lead.kind != .foreign else { return false }
    return OfficialNames.builtIn.isDepartment(units[lead.length...])
  }

  /// 临猗 where 临猗县 is accepted, and divisions whose city or province is.
  private func acceptShortForms(
    _ evidence: NameEvidence, _ gazetteer: Gazetteer, _ verdicts: inout [Verdict?]
  ) {
    let tails = FoldedText.units(of: "省市县区旗州盟乡镇村")
    for number in verdicts.indices where verdicts[number] == nil {
      let counts = evidence.counts[number]
      let name = evidence.names[number]
      guard counts.mentions >= minimumMentions, name.count >= 2,
        Double(counts.crossing) < 0.5 * Double(counts.raw), NameShape.isPossible(name)
      else { continue }
      if let found = gazetteer.lookup(name), found.kind == .short {
        let isNear = found.divisions.contains {
          isShortForm(of: Int($0), counts, evidence, gazetteer, verdicts)
        }
        if isNear { verdicts[number] = Verdict(number: number, kind: .place, probability: 0.7) }
      } else if Double(counts.exactPlace &+ counts.inside) >= 0.3 * Double(counts.raw),
        counts.exactPlace > 0 || counts.outside == 0, counts.exactPlace >= counts.exactPerson
      {
        let isStem = tails.contains { tail in
          evidence.names.find(Array(name) + [tail]).map {
            verdicts[$0]?.kind == .place && evidence.counts[$0].mentions < counts.mentions
          } ?? false
        }
        if isStem { verdicts[number] = Verdict(number: number, kind: .place, probability: 0.6) }
      }
    }
  }

  /// Whether the short name of a division, which may be a plain word, stands for it here.
  private func isShortForm(
    of division: Int, _ counts: NameCounts, _ evidence: NameEvidence, _ gazetteer: Gazetteer,
    _ verdicts: [Verdict?]
  ) -> Bool {
    let full = gazetteer.divisions[division]
    let raw = Double(counts.raw)
    let asPlace = Double(counts.exactPlace &+ counts.inside) / raw
    let afterBoundary = Double(counts.leftBoundary) / raw
    // Inside its own full name the short one is not used; it must stand somewhere else as well.
    let fullMentions =
      evidence.names.find(FoldedText.units(of: full.name)).map { evidence.counts[$0].mentions } ?? 0
    guard counts.mentions > fullMentions else { return false }
    let fullIsSeen = fullMentions > 0
    let isCounty = full.parent.map { gazetteer.divisions[$0].parent != nil } ?? false
    if fullIsSeen, asPlace >= 0.3 || afterBoundary >= 0.3 && !isCounty { return true }
    if !isCounty {
      return asPlace >= 0.5 || afterBoundary >= 0.3 && Double(counts.rightBoundary) / raw >= 0.3
    }
    guard counts.exactPlace > 0, asPlace >= 0.3, let parent = full.parent else { return false }
    return isAccepted(gazetteer.divisions[parent].name, evidence, verdicts)
      || isAccepted(gazetteer.divisions[parent].shortName, evidence, verdicts)
  }

  private func isAccepted(_ name: String?, _ evidence: NameEvidence, _ verdicts: [Verdict?]) -> Bool {
    guard let name, let number = evidence.names.find(FoldedText.units(of: name)) else { return false }
    return verdicts[number] != nil
  }
}
