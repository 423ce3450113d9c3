/// What the lines of an earlier version of a page were read as in the same round, as far as nothing around them is different now.
struct EarlierRound {
  private let round: PageRepair.Round
  /// Written lines from the start and from the end that are as they were, in themselves and in all that was known of them.
  private let (head, tail): (Int, Int)
  /// Written lines there are now.
  private let count: Int
  private let shift: Int
  private let lineShift: Int
  /// Whether both pages came out of columns, or neither, so that their spaces are judged alike.
  private let isSpacedAlike: Bool

  init(_ round: PageRepair.Round, _ lines: PageLines, _ common: CommonLines) {
    let earlier = round.lines
    let limit = min(earlier.written.count, lines.written.count)
    func isSame(_ place: Int, _ other: Int) -> Bool {
      let (line, otherLine) = (lines.written[place], earlier.written[other])
      return lines.forms[line] == earlier.forms[otherLine]
        && lines.columns[line] == earlier.columns[otherLine]
        && lines.styles[place] == earlier.styles[other] && lines.isOpen[place] == earlier.isOpen[other]
        && lines.isUndoubled[place] == earlier.isUndoubled[other]
    }
    var head = 0
    while head < limit, lines.facts[lines.written[head]].content.upperBound < common.head, isSame(head, head)
    {
      head += 1
    }
    var tail = 0
    let start = lines.utf8.count - common.tail
    while tail < limit - head {
      let place = lines.written.count - 1 - tail
      guard lines.facts[lines.written[place]].content.lowerBound >= start,
        isSame(place, earlier.written.count - 1 - tail)
      else { break }
      tail += 1
    }
    self.round = round
    self.head = head
    self.tail = tail
    count = lines.written.count
    shift = common.shift
    lineShift = lines.facts.count - earlier.facts.count
    isSpacedAlike = lines.isTypeset == earlier.isTypeset
  }

  /// The place that a written line had; `nil` where it is another now.
  private func earlierPlace(_ place: Int) -> Int? {
    if place < head { return place }
    return place >= count - tail ? place - count + round.lines.written.count : nil
  }

  /// Whether a line was joined to the one before it; `nil` where it is not known.
  func joins(before place: Int) -> Bool? {
    guard let earlier = earlierPlace(place) else { return nil }
    return earlier > 0 && round.joints[earlier - 1].joins
  }

  /// What was decided about the gap behind a place, where all that evidence is looked for in is as it was.
  func joint(after place: Int) -> Joint? {
    guard place + JointReader.reach < head || place - JointReader.reach >= count - tail,
      let earlier = earlierPlace(place)
    else { return nil }
    var joint = round.joints[earlier]
    if place >= head {
      joint.left += lineShift
      joint.right += lineShift
    }
    joint.isKnown = true
    return joint
  }

  /// The repairs of a group of lines that is as it was.
  ///
  /// - Parameter next: The first earlier group that may be asked for next; groups are asked for in order.
  func repairs(of places: Range<Int>, _ joints: [Joint], from next: inout Int) -> [Repair]? {
    guard isSpacedAlike, places.upperBound <= head || places.lowerBound >= count - tail,
      joints[places.lowerBound..<places.upperBound - 1].allSatisfy(\.isKnown),
      let first = earlierPlace(places.lowerBound)
    else { return nil }
    let groups = round.groups.groups
    while next < groups.count, groups[next].places.lowerBound < first { next += 1 }
    guard next < groups.count, groups[next].places == first..<first + places.count else { return nil }
    let shift = places.upperBound <= head ? 0 : shift
    return round.repairs[next].map { $0.moved(by: shift) }
  }
}
