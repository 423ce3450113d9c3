/// What is left of each candidate's counts when its occurrences inside accepted longer names are taken away.
///
/// Where 部 follows each 中组, nothing is left of it once 中组部 is accepted. Only names
/// of the same kind count: a place inside an organisation's name is still that place, and an institution in its
/// branch's name that institution.
struct StandingCounts {
  private var counts: [NameCounts]
  private var isPart: [Bool]

  init(_ evidence: NameEvidence, without verdicts: [NameJudge.Verdict?]) {
    counts = evidence.counts
    isPart = [Bool](repeating: false, count: counts.count)
    // The longest first: what a name has inside still longer ones is gone when its parts are looked for.
    let longestFirst = verdicts.compactMap { $0 }.sorted {
      evidence.names[$0.number].count > evidence.names[$1.number].count
    }
    for verdict in longestFirst where !OfficialNames.builtIn.isBranch(evidence.names[verdict.number]) {
      takeAway(verdict, evidence, verdicts)
    }
  }

  /// The counts of a candidate outside longer names; `nil` where none has it inside.
  subscript(number: Int) -> NameCounts? { isPart[number] ? counts[number] : nil }

  /// Takes a name's own occurrences from the accepted names that are parts of it.
  private mutating func takeAway(
    _ verdict: NameJudge.Verdict, _ evidence: NameEvidence, _ verdicts: [NameJudge.Verdict?]
  ) {
    let name = evidence.names[verdict.number]
    for length in stride(from: name.count - 1, through: 2, by: -1) {
      for start in name.startIndex...name.endIndex - length {
        guard let part = evidence.names.find(name[start..<start + length]),
          verdicts[part]?.kind == verdict.kind
        else { continue }
        isPart[part] = true
        counts[part].takeAway(
          counts[verdict.number], beginsWith: start == name.startIndex,
          endsWith: start + length == name.endIndex)
      }
    }
  }
}

extension NameCounts {
  /// Takes away the occurrences inside a longer name, as far as the longer name's own counts tell how those were tagged.
  fileprivate mutating func takeAway(_ longer: NameCounts, beginsWith: Bool, endsWith: Bool) {
    func reduce(_ count: inout UInt32, by amount: UInt32) -> UInt32 {
      let taken = min(count, amount)
      count -= taken
      return amount - taken
    }
    _ = reduce(&raw, by: longer.raw)
    _ = reduce(&crossing, by: longer.crossing)
    _ = reduce(&outside, by: longer.outside)
    _ = reduce(&inside, by: longer.exact &+ longer.exactPerson &+ longer.inside)
    // Where the longer one goes beyond a tagged name, that may have been this one.
    var rest = reduce(&containing, by: longer.containing)
    rest = reduce(&exactOrganisation, by: rest)
    _ = reduce(&exactPlace, by: rest)
    if beginsWith { _ = reduce(&leftBoundary, by: longer.leftBoundary) }
    if endsWith { _ = reduce(&rightBoundary, by: longer.rightBoundary) }
  }
}
