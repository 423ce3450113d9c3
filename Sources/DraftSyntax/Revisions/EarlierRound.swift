/// What the lines of an earlier version of a page were read as in the same round, as far as nothing around them is different now.
struct EarlierRound {
  private let round: PageRepair.Round
  /// Written lines that are as they were, in themselves and in all that was known of them.
  private let common: CommonEnds
  private let shift: Int
  private let lineShift: Int
  /// Whether both pages came out of columns, or neither, so that their spaces are judged alike.
  private let isSpacedAlike: Bool

  init(_ round: PageRepair.Round, _ lines: PageLines, _ text: CommonLines) {
    let earlier = round.lines
    func isSame(_ place: Int, _ other: Int) -> Bool {
      let (line, otherLine) = (lines.written[place], earlier.written[other])
      return lines.forms[line] == earlier.forms[otherLine]
        && lines.columns[line] == earlier.columns[otherLine]
        && lines.styles[place] == earlier.styles[other] && lines.isOpen[place] == earlier.isOpen[other]
        && lines.isUndoubled[place] == earlier.isUndoubled[other]
    }
    let start = lines.utf8.count - text.tail
    common = CommonEnds(
      earlier.written.count, lines.written.count,
      { lines.facts[lines.written[$0]].content.upperBound < text.head && isSame($0, $0) },
      fromEnd: { lines.facts[lines.written[$0]].content.lowerBound >= start && isSame($0, $1) })
    self.round = round
    shift = text.shift
    lineShift = lines.facts.count - earlier.facts.count
    isSpacedAlike = lines.isTypeset == earlier.isTypeset
  }

  /// Whether a line was joined to the one before it; `nil` where it is not known.
  func joins(before place: Int) -> Bool? {
    guard let earlier = common.place(of: place..<place + 1)?.first else { return nil }
    return earlier > 0 && round.joints[earlier - 1].joins
  }

  /// What was decided about the gap behind a place, where all that evidence is looked for in is as it was.
  func joint(after place: Int) -> Joint? {
    let reach = JointReader.reach
    guard let (first, isBehind) = common.place(of: place - reach..<place + reach + 1) else { return nil }
    var joint = round.joints[first + reach]
    if isBehind {
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
    guard isSpacedAlike, let (first, isBehind) = common.place(of: places),
      joints[places.lowerBound..<places.upperBound - 1].allSatisfy(\.isKnown)
    else { return nil }
    let groups = round.groups.groups
    while next < groups.count, groups[next].places.lowerBound < first { next += 1 }
    guard next < groups.count, groups[next].places == first..<first + places.count else { return nil }
    let shift = isBehind ? shift : 0
    return round.repairs[next].map { $0.moved(by: shift) }
  }
}
