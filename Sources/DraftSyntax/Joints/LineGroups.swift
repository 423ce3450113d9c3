import TextModel

/// The lines of a page put together: each group is one logical line.
struct LineGroups: Sendable {
  /// A logical line: the written lines it is made of, as places in `PageLines.written`.
  struct Group: Sendable {
    var places: Range<Int>
  }

  let groups: [Group]

  init(_ lines: borrowing PageLines, _ joints: [Joint]) {
    var groups: [Group] = []
    groups.reserveCapacity(lines.written.count - joints.count { $0.joins })
    var start = 0
    for place in lines.written.indices {
      if place < joints.count, joints[place].joins { continue }
      groups.append(Group(places: start..<(place + 1)))
      start = place + 1
    }
    self.groups = groups
  }
}
