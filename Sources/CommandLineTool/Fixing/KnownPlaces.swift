import Rules
import TextModel

/// The places of findings that are to be left as they are, while fixes change the text around them.
struct KnownPlaces {
  private var places: [Place]
  private var ends: Set<End> = []

  private struct Place {
    var rule: String
    var range: Range<Int>
  }

  /// A rule with where its finding begins or ends; one of them stays when a fix reaches into the other.
  private struct End: Hashable {
    var rule: String
    var offset: Int
    var isStart: Bool
  }

  init(_ findings: [Finding]) {
    places = findings.map { Place(rule: $0.rule, range: $0.range) }
    index()
  }

  /// Whether a finding is one of those, as far as its rule and its place tell.
  func contains(_ finding: Finding) -> Bool {
    if places.isEmpty { return false }
    return ends.contains(End(rule: finding.rule, offset: finding.range.lowerBound, isStart: true))
      || ends.contains(End(rule: finding.rule, offset: finding.range.upperBound, isStart: false))
  }

  /// Follows the places through edits, which are in order of the text and do not overlap.
  mutating func move(along edits: [TextEdit]) {
    if places.isEmpty { return }
    let moves = edits.reduce(into: [(edit: TextEdit, growth: Int)]()) { moves, edit in
      moves.append((edit, (moves.last?.growth ?? 0) + edit.newText.utf8.count - edit.range.count))
    }
    /// Where an offset has gone; one inside an edit goes to the edit's end.
    func moved(_ offset: Int, pastInsertions: Bool) -> Int {
      let next = moves.partitioningIndex { move in
        let range = move.edit.range
        return range.lowerBound > offset
          || (range.lowerBound == offset && !(pastInsertions && range.isEmpty))
      }
      guard next > 0 else { return offset }
      let (edit, growth) = moves[next - 1]
      return max(offset, edit.range.upperBound) + growth
    }
    for index in places.indices {
      let range = places[index].range
      let start = moved(range.lowerBound, pastInsertions: true)
      let end = moved(range.upperBound, pastInsertions: range.isEmpty)
      places[index].range = start..<max(start, end)
    }
    index()
  }

  private mutating func index() {
    ends.removeAll(keepingCapacity: true)
    for place in places {
      ends.insert(End(rule: place.rule, offset: place.range.lowerBound, isStart: true))
      ends.insert(End(rule: place.rule, offset: place.range.upperBound, isStart: false))
    }
  }
}
