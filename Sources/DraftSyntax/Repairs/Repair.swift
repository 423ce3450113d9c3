import TextModel

/// One edit of the source that puts part of a damage right.
struct Repair: Sendable {
  var kind: Damage.Kind
  /// The bytes of the source.
  var range: Range<Int>
  var replacement: [UInt8]
  var reason = Damage.Reason([])

  /// The same repair in a text that has grown before it.
  func moved(by shift: Int) -> Repair {
    var moved = self
    moved.range = range.moved(by: shift)
    return moved
  }
}

/// The repairs of a page, in order of the text, by the group of lines that each belongs to.
struct GroupedRepairs: Sendable {
  private(set) var all: [Repair] = []
  /// Where the repairs of each group end in `all`.
  private var ends: [Int] = []

  var isEmpty: Bool { all.isEmpty }

  /// Adds the repairs of the next group.
  mutating func append(_ repairs: [Repair]) {
    all += repairs
    ends.append(all.count)
  }

  subscript(group: Int) -> ArraySlice<Repair> { all[(group > 0 ? ends[group - 1] : 0)..<ends[group]] }
}
