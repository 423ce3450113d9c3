import TextModel

/// One edit of a text that puts part of a damage right.
struct Repair: Sendable {
  var kind: Damage.Kind
  var edit: SourceEdit

  /// Takes out what stands in `range`; a space may stay.
  init(_ kind: Damage.Kind, _ range: Range<Int>, isSpaced: Bool = false) {
    self.kind = kind
    edit = SourceEdit(range, isSpaced ? " " : nil)
  }

  var range: Range<Int> { edit.range }
  var textEdit: TextEdit { TextEdit(range, edit.replacement.map { String($0) } ?? "") }

  /// Whether it joins two lines, and does nothing else.
  var joins: Bool {
    switch kind {
    case .hardWrap, .brokenSentence, .brokenLine, .verticalHeadline: true
    case .spacedOut, .looseSpaces, .doubled: false
    }
  }

  /// The same repair in a text that has grown before it.
  func moved(by shift: Int) -> Repair {
    var moved = self
    moved.edit.range = range.moved(by: shift)
    return moved
  }
}

/// The repairs of a page, in order of the text, by the group of lines that each belongs to.
struct GroupedRepairs: Sendable {
  private(set) var all: [Repair] = []
  /// Where the repairs of each group end in `all`.
  private var ends: [Int] = []

  /// None yet, for a page of so many groups and lines that are joined.
  init(groups: Int, joins: Int) {
    all.reserveCapacity(max(0, joins))
    ends.reserveCapacity(groups)
  }

  var isEmpty: Bool { all.isEmpty }

  /// Adds a repair of the group at hand.
  mutating func append(_ repair: Repair) { all.append(repair) }

  /// Adds repairs of the group at hand.
  mutating func append(_ repairs: some Collection<Repair>) { all += repairs }

  /// All repairs of the group at hand are there; the next is of another.
  mutating func endGroup() { ends.append(all.count) }

  subscript(group: Int) -> ArraySlice<Repair> { all[(group > 0 ? ends[group - 1] : 0)..<ends[group]] }
}
