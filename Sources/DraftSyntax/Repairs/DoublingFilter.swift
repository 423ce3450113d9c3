import TextModel

/// Says quickly of nearly every paragraph that no text in it was drawn twice.
///
/// In a square XX of half *h*, each of the *h* − 1 pairs of neighbours (of a doubled character, the
/// character) comes again at most *h* characters later, one right after another. A chain heavy enough
/// to count has at least four such returns and at most four characters to each, so that somewhere four
/// of them stand within 28 characters. The name that running text likes to repeat a little further on
/// is fewer returns than the way to them is long, and these do not count.
struct DoublingFilter {
  /// Where each pair was last seen, by a hash of it.
  private var places = [UInt32](repeating: 0, count: DoublingFilter.slots)
  /// Characters are counted on from one paragraph to the next, so that nothing needs clearing between.
  private var place: UInt32 = 0

  private static let slots = 2048
  /// Leaves as many bits of a hash as slots have numbers.
  private static let hashShift: UInt32 = 21
  /// U+3000, its bytes as a number.
  private static let wideSpace: UInt32 = 0x8080E3
  private static let reach = UInt32(DoublingReader.longestHalf)
  private static let window: UInt32 = 28

  /// Whether a part of `range` may be doubled; `false` is certain.
  mutating func mayHoldDoubling(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    // What was seen before is out of reach from here.
    var place = self.place &+ DoublingFilter.window &+ 1
    defer { self.place = place }
    return bytes.withUnsafeBufferPointer { bytes in
      places.withUnsafeMutableBufferPointer { places in
        var returns = Returns()
        var before: UInt32 = 0
        var offset = range.lowerBound
        while offset < range.upperBound {
          let lead = bytes[offset]
          var character: UInt32
          if lead & 0xF0 == 0xE0, offset &+ 2 < bytes.count {
            // The three bytes are as good a number as the code point.
            character = UInt32(lead) | UInt32(bytes[offset &+ 1]) << 8 | UInt32(bytes[offset &+ 2]) << 16
            offset &+= 3
            if character == DoublingFilter.wideSpace { continue }
          } else {
            let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
            offset &+= length
            if !DoublingReader.counts(scalar) { continue }
            character = scalar
          }
          let slot = Int(((before &* 0x21 &+ character) &* 0x9E37_79B1) >> DoublingFilter.hashShift)
          let distance = character == before ? 1 : place &- places[slot]
          places[slot] = place
          if distance <= DoublingFilter.reach, returns.add(place, distance) { return true }
          before = character
          place &+= 1
        }
        return false
      }
    }
  }

  /// The last returns of a paragraph.
  private struct Returns {
    /// Those that count, the latest first.
    private var (one, two, three) = (UInt32(0), UInt32(0), UInt32(0))
    /// The last of all; how many stand in a row there, and how many of these do not count yet.
    private var (last, run, uncounted) = (UInt32(0), UInt32(0), UInt32(0))

    /// Adds what came again after `distance` characters; whether four that count stand close together now.
    @inline(never)
    mutating func add(_ place: UInt32, _ distance: UInt32) -> Bool {
      (run, uncounted) = last &+ 1 == place ? (run &+ 1, uncounted &+ 1) : (1, 1)
      last = place
      guard distance <= run &+ 1 else { return false }
      while uncounted > 0 {
        uncounted &-= 1
        let counted = place &- uncounted
        if counted &- three < DoublingFilter.window { return true }
        (one, two, three) = (counted, one, two)
      }
      return false
    }
  }
}
