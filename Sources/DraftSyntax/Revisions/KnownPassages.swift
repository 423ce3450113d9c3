import TextModel

/// The passages of a page that an earlier version of it had too, and what was read of them then.
struct KnownPassages {
  private let earlier: ItemReading
  private let shift: Int
  /// Passages that are as they were.
  private let common: CommonEnds

  /// - Parameter ranges: The passages of `utf8` that are read as text.
  init(_ earlier: ItemReading, _ utf8: [UInt8], _ ranges: [Range<Int>]) {
    let text = CommonLines(earlier.utf8, utf8)
    let start = utf8.count - text.tail
    common = CommonEnds(
      earlier.ranges.count, ranges.count,
      { ranges[$0].upperBound < text.head && ranges[$0] == earlier.ranges[$0] },
      fromEnd: {
        ranges[$0].lowerBound >= start && ranges[$0] == earlier.ranges[$1].moved(by: text.shift)
      })
    self.earlier = earlier
    shift = text.shift
  }

  /// What was read of a passage by itself.
  func passage(_ index: Int) -> (traits: PassageTraits, credits: PassageCredits)? {
    guard let (place, isBehind) = common.place(of: index..<index + 1) else { return nil }
    let shift = isBehind ? shift : 0
    var traits = earlier.traits[place]
    traits.range = traits.range.moved(by: shift)
    return (traits, earlier.credits[place].moved(by: shift))
  }

  /// What was measured of a run of short lines, from how much text around it.
  func kinship(of run: Range<Int>, reach: Int) -> (WordKinship, first: Int)? {
    // Not cut off at the ends of the page: where it ends now, it may have gone on.
    guard let first = common.place(of: run.lowerBound - reach..<run.upperBound + reach)?.first else {
      return nil
    }
    return (earlier.kinship, first + reach)
  }
}
