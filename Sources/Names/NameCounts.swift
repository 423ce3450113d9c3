import DraftSyntax

/// What a corpus says of one string that might be a name; everything adds up or joins, in any order.
package struct NameCounts: Sendable, Hashable {
  /// Occurrences of the string, and how each lies to what the tagger took for names.
  package var raw: UInt32 = 0
  package var exactPlace: UInt32 = 0
  package var exactOrganisation: UInt32 = 0
  package var exactPerson: UInt32 = 0
  /// Part of a longer name.
  package var inside: UInt32 = 0
  /// Begins or ends in the middle of a name.
  package var crossing: UInt32 = 0
  /// Touches no name.
  package var outside: UInt32 = 0
  /// Longer than the names in it.
  package var containing: UInt32 = 0
  /// Occurrences after a mark, a line's start or a function word; and before one.
  package var leftBoundary: UInt32 = 0
  package var rightBoundary: UInt32 = 0
  /// Documents that have it on its own (raw occurrences other than crossing ones).
  package var documents: UInt32 = 0
  /// The latest date, as year × 10,000 + month × 100 + day; 0 if none is known.
  package var lastSeen: UInt32 = 0
  /// One bit for each of 64 classes of neighbouring characters; the number of distinct ones is estimated from it.
  package var leftNeighbours: UInt64 = 0
  package var rightNeighbours: UInt64 = 0

  package mutating func add(_ other: NameCounts) {
    raw &+= other.raw
    exactPlace &+= other.exactPlace
    exactOrganisation &+= other.exactOrganisation
    exactPerson &+= other.exactPerson
    inside &+= other.inside
    crossing &+= other.crossing
    outside &+= other.outside
    containing &+= other.containing
    leftBoundary &+= other.leftBoundary
    rightBoundary &+= other.rightBoundary
    documents &+= other.documents
    lastSeen = max(lastSeen, other.lastSeen)
    leftNeighbours |= other.leftNeighbours
    rightNeighbours |= other.rightNeighbours
  }

  package var exact: UInt32 { exactPlace &+ exactOrganisation }
  /// Occurrences that count as mentions: those that do not cut through another name.
  package var mentions: UInt32 { raw &- min(raw, crossing) }
}
