import TextModel

/// The passages of a page that an earlier version of it had too, and what was read of them then.
struct KnownPassages {
  private let earlier: ItemReading
  private let shift: Int
  /// Passages from the start and from the end that are as they were.
  private let (head, tail): (Int, Int)
  private let count: Int

  /// - Parameter ranges: The passages of `utf8` that are read as text.
  init(_ earlier: ItemReading, _ utf8: [UInt8], _ ranges: [Range<Int>]) {
    let common = CommonLines(earlier.utf8, utf8)
    let limit = min(earlier.ranges.count, ranges.count)
    var head = 0
    while head < limit, ranges[head].upperBound < common.head, ranges[head] == earlier.ranges[head] {
      head += 1
    }
    var tail = 0
    let start = utf8.count - common.tail
    while tail < limit - head {
      let range = ranges[ranges.count - 1 - tail]
      guard range.lowerBound >= start,
        range == earlier.ranges[earlier.ranges.count - 1 - tail].moved(by: common.shift)
      else { break }
      tail += 1
    }
    self.earlier = earlier
    self.head = head
    self.tail = tail
    shift = common.shift
    count = ranges.count
  }

  /// Where a run of passages stood in the earlier version, and how far its bytes have moved since; `nil` where one of them is not as it was.
  func place(of run: Range<Int>) -> (first: Int, shift: Int)? {
    if run.upperBound <= head { return (run.lowerBound, 0) }
    return run.lowerBound >= count - tail ? (run.lowerBound - count + earlier.ranges.count, shift) : nil
  }

  /// What was read of a passage by itself.
  func passage(_ index: Int) -> (traits: PassageTraits, credits: PassageCredits)? {
    guard let (place, shift) = place(of: index..<index + 1) else { return nil }
    var traits = earlier.traits[place]
    traits.range = traits.range.moved(by: shift)
    return (traits, earlier.credits[place].moved(by: shift))
  }

  /// What was measured of a run of short lines, from how much text around it.
  func kinship(of run: Range<Int>, reach: Int) -> (WordKinship, first: Int)? {
    // Not cut off at the ends of the page: where it ends now, it may have gone on.
    guard place(of: run.lowerBound - reach..<run.upperBound + reach) != nil, let first = place(of: run)?.first
    else { return nil }
    return (earlier.kinship, first)
  }
}
