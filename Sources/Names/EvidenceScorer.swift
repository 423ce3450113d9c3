/// Says how likely a candidate is a name, from the counts of a corpus.
package struct EvidenceScorer: Sendable {
  /// One weight a feature, for places and for organisations.
  package var place: [Double]
  package var organisation: [Double]

  package init(place: [Double], organisation: [Double]) {
    self.place = place
    self.organisation = organisation
  }

  /// The likelier kind, and how likely.
  package func judge(
    _ counts: NameCounts, of name: ArraySlice<UInt16>
  ) -> (kind: NameKind, probability: Double) {
    let place = probability(place, EvidenceFeatures.vector(counts, of: name, as: .place))
    let organisation = probability(
      organisation, EvidenceFeatures.vector(counts, of: name, as: .organisation))
    return place >= organisation ? (.place, place) : (.organisation, organisation)
  }

  private func probability(_ weights: [Double], _ features: [Double]) -> Double {
    var sum = 0.0
    for (weight, feature) in zip(weights, features) { sum += weight * feature }
    return EvidenceScorer.logistic(sum)
  }

  /// From 0 to 1.
  package static func logistic(_ value: Double) -> Double { 1 / (1 + ExactMath.exp(-value)) }
}
