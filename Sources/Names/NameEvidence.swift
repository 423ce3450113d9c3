/// What a corpus says of everything that might be a name: counts only, so that corpora add up.
///
/// Adding is exact and its order does not matter.
public struct NameEvidence: Sendable {
  public init() {}

  /// Adds the counts of another corpus.
  public mutating func merge(_ other: NameEvidence) {}
}
