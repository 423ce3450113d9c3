import TextModel

/// The lines of a page put together: each group is one logical line.
struct LineGroups {
  /// A logical line: the written lines it is made of, as places in `PageLines.written`.
  struct Group {
    var places: Range<Int>
  }

  let groups: [Group]

  init(_ lines: PageLines, _ joints: [Joint]) {
    var groups: [Group] = []
    var start = 0
    for place in lines.written.indices {
      if place < joints.count, joints[place].joins { continue }
      groups.append(Group(places: start..<(place + 1)))
      start = place + 1
    }
    self.groups = groups
  }

  /// The passages that the groups are in the repaired text.
  func passages(of lines: PageLines, in repaired: RepairedText) -> [Passage] {
    groups.map { group in
      let first = lines.written[group.places.lowerBound]
      let last = lines.written[group.places.upperBound - 1]
      var start = repaired.repairedOffset(of: lines.facts[first].content.lowerBound)
      let end = repaired.repairedOffset(of: lines.facts[last].content.upperBound)
      if lines.shapes[first] == .heading {
        while start < end, repaired.utf8[start] == UInt8(ascii: "#") { start += 1 }
        while start < end, repaired.utf8[start] == Ascii.space { start += 1 }
      }
      return Passage(kind: kind(lines.shapes[first]), range: start..<end, lines: first...last)
    }
  }

  /// What the shape of the first line says for certain; the rest is for the item reader.
  private func kind(_ shape: LineShape) -> Passage.Kind {
    switch shape {
    case .code: .code
    case .tableRow: .tableRow
    case .listItem: .listItem
    default: .paragraph
    }
  }
}
