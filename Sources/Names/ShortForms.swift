/// Finds candidates that are short for names: 海淀 for 海淀区, 摩托罗拉 for 摩托罗拉公司, divisions by their stems.
struct ShortForms {
  private let evidence: NameEvidence
  private let verdicts: [NameJudge.Verdict?]
  private let minimumMentions: UInt32
  /// `nil` before anything was judged.
  private let standing: StandingCounts?
  private let gazetteer = Gazetteer.builtIn

  init(
    _ evidence: NameEvidence, _ verdicts: [NameJudge.Verdict?], _ minimumMentions: UInt32,
    _ standing: StandingCounts? = nil
  ) {
    self.evidence = evidence
    self.verdicts = verdicts
    self.minimumMentions = minimumMentions
    self.standing = standing
  }

  /// Adds verdicts on those among the candidates that have none.
  func accept(into accepted: inout [NameJudge.Verdict?]) {
    for number in verdicts.indices where verdicts[number] == nil {
      let counts = evidence.counts[number]
      let name = evidence.names[number]
      guard counts.mentions >= minimumMentions, counts.crossing * 2 < counts.raw, NameShape.isPossible(name)
      else { continue }
      // Inside longer names the short one is not used; it must stand somewhere else as well.
      let standing = standing?[number]?.mentions ?? counts.mentions
      guard standing > 0 else { continue }
      var found: (kind: NameKind, probability: Double)?
      if let known = gazetteer.lookup(name), known.kind == .short {
        if known.divisions.contains(where: { isShort(for: Int($0), counts) }) { found = (.place, 0.7) }
      } else if isStemOfPlace(name, counts) {
        found = (.place, 0.6)
      }
      if found == nil, standing >= minimumMentions, isTradeName(name, counts) { found = (.organisation, 0.6) }
      accepted[number] = found.map { .init(number: number, kind: $0.kind, probability: $0.probability) }
    }
  }

  /// Whether the name with one of the tails of places is an accepted place, and it also stands without the tail.
  private func isStemOfPlace(_ name: ArraySlice<UInt16>, _ counts: NameCounts) -> Bool {
    guard Double(counts.exactPlace &+ counts.inside) >= 0.3 * Double(counts.raw),
      counts.exactPlace >= counts.exactPerson,
      // Four characters in a row mean nothing else by chance.
      counts.exactPlace > 0 || counts.outside == 0 || name.count >= 4
    else { return false }
    return NameTails.places.contains { tail in
      guard let full = evidence.names.find(Array(name) + tail) else { return false }
      return verdicts[full]?.kind == .place && evidence.counts[full].mentions < counts.mentions
    }
  }

  /// Whether the tagger saw a company of that name with its legal form, and the name also stands without one.
  private func isTradeName(_ name: ArraySlice<UInt16>, _ counts: NameCounts) -> Bool {
    guard name.count >= 4, counts.leftBoundary * 2 >= counts.raw,
      counts.exactPlace <= counts.exactOrganisation + 1
    else { return false }
    var inFull: UInt32 = 0
    for tail in NameTails.companies {
      guard let full = evidence.names.find(Array(name) + tail), evidence.counts[full].exactOrganisation > 0
      else { continue }
      inFull += evidence.counts[full].mentions
    }
    return inFull > 0 && counts.mentions >= inFull + minimumMentions
  }

  /// Whether the short name of a division, which may be a plain word, stands for it here.
  private func isShort(for division: Int, _ counts: NameCounts) -> Bool {
    let full = gazetteer.divisions[division]
    let share = { (count: UInt32) in Double(count) / Double(counts.raw) }
    let asPlace = share(counts.exactPlace &+ counts.inside)
    let beginsFreely = share(counts.leftBoundary) >= 0.3
    let fullMentions =
      evidence.names.find(FoldedText.units(of: full.name)).map { evidence.counts[$0].mentions } ?? 0
    guard counts.mentions > fullMentions else { return false }
    let isProvince = full.parent == nil
    let isCounty = full.parent.map { gazetteer.divisions[$0].parent != nil } ?? false
    if fullMentions > 0, counts.exactPlace > 0 || isAccepted(full.name),
      asPlace >= 0.3 || beginsFreely && !isCounty
    {
      return true
    }
    if !isCounty {
      // Names of provinces mean nothing else.
      return asPlace >= 0.5 && (counts.exactPlace > 0 || isProvince)
        || beginsFreely && share(counts.rightBoundary) >= 0.3
    }
    guard counts.exactPlace > 0, asPlace >= 0.3, let parent = full.parent else { return false }
    return isAccepted(gazetteer.divisions[parent].name) || isAccepted(gazetteer.divisions[parent].shortName)
  }

  private func isAccepted(_ name: String?) -> Bool {
    guard let name, let number = evidence.names.find(FoldedText.units(of: name)) else { return false }
    return verdicts[number] != nil
  }
}
