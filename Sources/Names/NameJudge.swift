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
  ///
  /// Judged twice: what was taken for a name and mostly stands inside longer ones is judged again by what is left.
  package func verdicts(on evidence: NameEvidence) -> [Verdict] {
    var verdicts = evidence.counts.indices.map { verdict(on: $0, evidence.counts[$0], evidence) }
    ShortForms(evidence, verdicts, minimumMentions).accept(into: &verdicts)
    let standing = StandingCounts(evidence, without: verdicts)
    for number in verdicts.indices where verdicts[number] != nil {
      guard let counts = standing[number],
        Gazetteer.builtIn.lookup(evidence.names[number])?.kind != .full
      else { continue }
      verdicts[number] = verdict(on: number, counts, evidence)
    }
    ShortForms(evidence, verdicts, minimumMentions, standing).accept(into: &verdicts)
    return verdicts.compactMap { $0 }
  }

  /// What the counts say of a candidate; `nil` if they speak against a name.
  private func verdict(on number: Int, _ counts: NameCounts, _ evidence: NameEvidence) -> Verdict? {
    let name = evidence.names[number]
    let official = OfficialNames.builtIn
    let division = Gazetteer.builtIn.lookup(name)
    guard counts.mentions >= minimumMentions, NameShape.isPossible(name), !NameHeads.isHead(Array(name)),
      !official.isDepartment(name)
    else { return nil }
    let alone = counts.exact &+ counts.outside &+ counts.containing
    if alone == 0, division == nil, !official.isInstitution(name) { return nil }
    var (kind, probability) = scorer.judge(counts, of: name)
    if let known = knownKind(of: name, counts) {
      (kind, probability) = (known.kind, max(probability, known.probability))
    }
    // What is frequent has shown itself often enough to be asked for more.
    let asked = threshold + 0.1 * max(0, ExactMath.log(Double(counts.raw) / 5) / ExactMath.log(10))
    guard probability >= min(asked, 0.75) else { return nil }
    return Verdict(number: number, kind: kind, probability: probability)
  }

  /// What official tables say of a name, where the counts leave room for it.
  private func knownKind(
    of name: ArraySlice<UInt16>, _ counts: NameCounts
  ) -> (kind: NameKind, probability: Double)? {
    let official = OfficialNames.builtIn
    let gazetteer = Gazetteer.builtIn
    let share = { (count: UInt32) in Double(count) / Double(counts.raw) }
    let crossing = share(counts.crossing)
    let beginsFreely = share(counts.leftBoundary) >= 0.3
    if gazetteer.lookup(name)?.kind == .full, name.count >= 3, crossing < 0.5 { return (.place, 0.9) }
    if official.isInstitution(name), crossing < 0.3, name.count > 2 || share(counts.leftBoundary) >= 0.5 {
      return (.organisation, 0.8)
    }
    if official.isBranch(name), crossing < 0.3, beginsFreely { return (.organisation, 0.6) }
    if isPlaceAndOrgan(name, gazetteer), crossing < 0.3, counts.inside < counts.raw {
      return (.organisation, 0.6)
    }
    // What the tagger passes over so often is a word there (县政府).
    if isLevelAndOrgan(name), counts.exact > 0 || counts.raw < 8,
      share(counts.exact &+ counts.outside) >= 0.3, beginsFreely
    {
      return (.organisation, 0.6)
    }
    return nil
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
}
