/// What the scorer looks at: the counts of a candidate and the shape of its name, as numbers.
package struct EvidenceFeatures: Sendable {
  package static let names = [
    "bias", "l_exact", "l_exact_type", "l_raw", "r_exact_type", "r_exact_other", "r_inside", "r_crossing",
    "r_outside", "r_containing", "r_person", "division_full", "division_short", "foreign", "place_head",
    "organisation_head", "ends_with_organ", "is_organ", "level_organ", "leads_with_division", "length_2",
    "length_3",
    "length_8", "r_left_boundary", "r_right_boundary", "l_left_neighbours", "l_right_neighbours", "exact_2",
    "exact_0",
    "place_and_organ", "is_head", "crossing_2", "institution", "one_right_neighbour", "one_left_neighbour",
  ]

  /// The numbers for a candidate as a name of `kind`, in the order of `names`.
  package static func vector(_ counts: NameCounts, of name: ArraySlice<UInt16>, as kind: NameKind) -> [Double]
  {
    let official = OfficialNames.builtIn
    let gazetteer = Gazetteer.builtIn
    let raw = Double(max(1, counts.raw))
    func log1(_ value: some BinaryInteger) -> Double { ExactMath.log(1 + Double(value)) }
    func flag(_ condition: Bool) -> Double { condition ? 1 : 0 }
    let own = kind == .place ? counts.exactPlace : counts.exactOrganisation
    let other = kind == .place ? counts.exactOrganisation : counts.exactPlace
    let division = gazetteer.lookup(name)?.kind
    let organ = official.departmentLength(atEndOf: name)
    let units = Array(name)
    let lead = gazetteer.longestMatch(in: units, at: 0)
    let leads = lead.map { $0.length < units.count } ?? false
    return [
      1, log1(counts.exact), log1(own), log1(counts.raw), Double(own) / raw, Double(other) / raw,
      Double(counts.inside) / raw, Double(counts.crossing) / raw, Double(counts.outside) / raw,
      Double(counts.containing) / raw, Double(counts.exactPerson) / raw, flag(division == .full),
      flag(division == .short), flag(division == .foreign), flag(NameHeads.endsLikePlace(units)),
      flag(NameHeads.endsLikeOrganisation(units)), flag(organ > 0), flag(organ == units.count),
      flag(organ == units.count - 1 && NameShape.isLevel(units[0])), flag(leads), flag(units.count == 2),
      flag(units.count == 3), flag(units.count >= 8), Double(counts.leftBoundary) / raw,
      Double(counts.rightBoundary) / raw, ExactMath.log(1 + distinct(counts.leftNeighbours)),
      ExactMath.log(1 + distinct(counts.rightNeighbours)), flag(counts.exact >= 2), flag(counts.exact == 0),
      flag(leads && organ > 0 && (lead?.length ?? 0) + organ == units.count),
      flag(NameHeads.isHead(units)), flag(counts.crossing * 2 > counts.raw),
      flag(official.isInstitution(units)),
      flag(counts.raw >= 2 && counts.rightNeighbours.nonzeroBitCount == 1 && counts.rightBoundary == 0),
      flag(counts.raw >= 2 && counts.leftNeighbours.nonzeroBitCount == 1 && counts.leftBoundary == 0),
    ]
  }

  /// The number of distinct neighbours that so many set bits of 64 stand for.
  private static func distinct(_ bits: UInt64) -> Double {
    let free = 64 - bits.nonzeroBitCount
    return free == 0 ? 300 : -64 * ExactMath.log(Double(free) / 64)
  }
}
