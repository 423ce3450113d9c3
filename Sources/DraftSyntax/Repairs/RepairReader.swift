import TextModel

/// Collects all edits that a page needs, in order of the text.
struct RepairReader {
  private let lines: PageLines
  private let joints: [Joint]
  private let groups: LineGroups

  init(_ lines: PageLines, _ joints: [Joint], _ groups: LineGroups) {
    self.lines = lines
    self.joints = joints
    self.groups = groups
  }

  /// - Parameter earlier: What an earlier version of the page was repaired by.
  func repairs(_ earlier: EarlierRound? = nil) -> GroupedRepairs {
    var repairs = GroupedRepairs(groups: groups.groups.count, joins: joints.count - groups.groups.count + 1)
    var filter = DoublingFilter()
    var spacing = SpacingReader(bytes: lines.utf8, isTypeset: lines.isTypeset)
    var next = 0
    for group in groups.groups {
      if group.places.contains(where: { lines.isOpen[$0] }) {
        if let known = earlier?.repairs(of: group.places, joints, from: &next) {
          repairs.append(known)
        } else {
          repair(group.places, &filter, &spacing, &repairs)
        }
      }
      repairs.endGroup()
    }
    return repairs
  }

  private func repair(
    _ places: Range<Int>, _ filter: inout DoublingFilter, _ spacing: inout SpacingReader,
    _ repairs: inout GroupedRepairs
  ) {
    let form = lines.forms[lines.written[places.lowerBound]]
    if form == .code { return }
    if let doubled = doublingRepairs(places, &filter) {
      repairs.append(doubled)
      return
    }
    for place in places {
      let line = lines.written[place]
      spacing.forEachRepair(
        in: lines.facts[line], lines.forms[line], opensPassage: place == places.lowerBound
      ) { repairs.append($0) }
      if place + 1 < places.upperBound { repairs.append(joining(place)) }
    }
  }

  private func joining(_ place: Int) -> Repair {
    let joint = joints[place]
    let gap = lines.facts[joint.left].content.upperBound..<lines.facts[joint.right].content.lowerBound
    let kind: Damage.Kind
    if lines.forms[joint.left] == .single, lines.forms[joint.right] == .single {
      kind = .verticalHeadline
    } else if joint.right > joint.left + 1 {
      kind = .brokenSentence
    } else {
      kind = lines.columns[joint.left] > 0 ? .hardWrap : .brokenLine
    }
    return Repair(kind, gap, isSpaced: joint.isSpaced)
  }

  /// The repairs of a group that holds doubled text, or `nil`: its spaces are judged after it is undoubled.
  private func doublingRepairs(_ places: Range<Int>, _ filter: inout DoublingFilter) -> [Repair]? {
    if places.count == 1, lines.isUndoubled[places.lowerBound] { return nil }
    let first = lines.facts[lines.written[places.lowerBound]].content.lowerBound
    let last = lines.facts[lines.written[places.upperBound - 1]].content.upperBound
    guard last - first >= 24, filter.mayHoldDoubling(lines.utf8, first..<last) else { return nil }
    var characters: [UInt32] = []
    characters.reserveCapacity((last - first) / 3 + 8)
    forEachCharacter(in: first..<last) { scalar, _ in characters.append(scalar) }
    let doublings = DoublingReader.doublings(in: characters)
    guard !doublings.isEmpty else { return nil }
    var offsets: [Int] = []
    forEachCharacter(in: first..<last) { _, offset in offsets.append(offset) }
    var isRepeated = Array(repeating: false, count: characters.count)
    for doubling in doublings {
      for half in doubling.repeated {
        for index in half { isRepeated[index] = true }
      }
    }
    return undoubling(first..<last, characters, offsets, isRepeated)
  }

  /// Calls `body` with each character that is not white space, and its offset.
  private func forEachCharacter(in range: Range<Int>, _ body: (UInt32, Int) -> Void) {
    lines.utf8.withUnsafeBufferPointer { bytes in
      var offset = range.lowerBound
      while offset < range.upperBound {
        let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
        if DoublingReader.counts(scalar) { body(scalar, offset) }
        offset += length
      }
    }
  }

  /// Takes out what is repeated; line ends go, and white space stays where the undoubled text keeps it.
  private func undoubling(
    _ range: Range<Int>, _ characters: [UInt32], _ offsets: [Int], _ isRepeated: [Bool]
  ) -> [Repair] {
    let bytes = lines.utf8
    func end(_ index: Int) -> Int {
      offsets[index] + UTF8Scalars.decode(bytes, at: offsets[index]).length
    }
    // The undoubled line, and where its characters come from.
    var line: [UInt8] = []
    var origins: [Int] = []
    var lastEnd = range.lowerBound
    for index in characters.indices {
      let space = bytes[lastEnd..<offsets[index]]
      if !space.isEmpty, !line.isEmpty, line.last != Ascii.space, !space.contains(Ascii.lineFeed) {
        line.append(Ascii.space)
        origins.append(lastEnd)
      }
      lastEnd = end(index)
      if isRepeated[index] { continue }
      line.append(contentsOf: bytes[offsets[index]..<lastEnd])
      origins.append(contentsOf: offsets[index]..<lastEnd)
    }
    let facts = line.withUnsafeBufferPointer { LineFacts($0, 0..<line.count) }
    var unwanted: Set<Int> = []
    var spacing = SpacingReader(bytes: line, isTypeset: true)
    spacing.forEachRepair(in: facts, .text) { repair in
      unwanted.formUnion(repair.range.map { origins[$0] })
    }
    var repairs: [Repair] = []
    var kept = range.lowerBound
    for index in characters.indices {
      let space = kept..<offsets[index]
      if !space.isEmpty, unwanted.contains(space.lowerBound) || bytes[space].contains(Ascii.lineFeed) {
        repairs.append(Repair(.doubled, space))
      }
      kept = end(index)
      if isRepeated[index] {
        repairs.append(Repair(.doubled, offsets[index]..<kept))
      }
    }
    return repairs
  }
}
