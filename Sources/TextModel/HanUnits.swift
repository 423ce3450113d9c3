/// The characters of a text as numbers that lie side by side, with the places of their bytes.
///
/// Decoded once, for all who look for words and names in it. Whatever is not a character of three bytes, as Han characters
/// and most marks beside them are, is 0.
public struct HanUnits: Sendable {
  /// The text.
  public let utf8: [UInt8]
  public let units: [UInt16]
  /// Where each unit begins in the text, and the end.
  public let offsets: [Int32]

  /// The characters of valid UTF-8.
  public init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    (units, offsets) = utf8.withUnsafeBufferPointer { bytes in
      let count = UTF8Scalars.count(bytes, in: 0..<bytes.count)
      var units: [UInt16] = []
      let offsets = [Int32](unsafeUninitializedCapacity: count + 1) { offsets, offsetCount in
        units = [UInt16](unsafeUninitializedCapacity: count) { units, unitCount in
          var offset = 0
          for index in 0..<count {
            let byte = bytes[offset]
            offsets[index] = Int32(truncatingIfNeeded: offset)
            if byte & 0xF0 == 0xE0, offset &+ 2 < bytes.count {
              units[index] =
                UInt16(byte) << 12 | UInt16(bytes[offset &+ 1] & 0x3F) << 6
                | UInt16(bytes[offset &+ 2] & 0x3F)
              offset &+= 3
            } else {
              units[index] = 0
              offset &+= UTF8Scalars.length(byte)
            }
          }
          unitCount = count
        }
        offsets[count] = Int32(truncatingIfNeeded: bytes.count)
        offsetCount = count + 1
      }
      return (units, offsets)
    }
  }

  /// The bytes of a stretch of units.
  public func bytes(of range: Range<Int>) -> Range<Int> {
    Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
  }

  /// The units that begin in a range of bytes.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of units.
  public func units(in bytes: Range<Int>) -> Range<Int> {
    let start = offsets.partitioningIndex { $0 >= bytes.lowerBound }
    let end = offsets.partitioningIndex { $0 >= bytes.upperBound }
    return min(start, units.count)..<min(end, units.count)
  }

  /// Calls `body` with the index of each unit that is in a set, in order.
  @inlinable
  public func forEachPlace(ofAny set: ScalarSet, _ body: (Int) -> Void) {
    units.withUnsafeBufferPointer { units in
      set.words.withUnsafeBufferPointer { words in
        var index = 0
        while index < units.count {
          let unit = units[index]
          if words[Int(unit >> 6)] >> UInt64(unit & 0x3F) & 1 == 1 { body(index) }
          index &+= 1
        }
      }
    }
  }

  /// Calls `body` with each place of a phrase, in order and without overlap.
  public func forEachPlace(of phrase: [UInt16], _ body: (Range<Int>) -> Void) {
    guard let first = phrase.first else { return }
    // Its first two characters are looked for at sixteen places at a time.
    let step = phrase.count > 1 ? 1 : 0
    let (firsts, seconds) = (SIMD16(repeating: first), SIMD16(repeating: phrase[step]))
    units.withUnsafeBytes { bytes in
      let units = bytes.bindMemory(to: UInt16.self)
      var taken = 0
      var index = 0
      func look(at place: Int) {
        guard units[place] == first, place >= taken, units[place...].starts(with: phrase) else { return }
        taken = place + phrase.count
        body(place..<taken)
      }
      while index &+ 16 &+ step <= units.count {
        let here = bytes.loadUnaligned(fromByteOffset: index &* 2, as: SIMD16<UInt16>.self)
        let next = bytes.loadUnaligned(fromByteOffset: (index &+ step) &* 2, as: SIMD16<UInt16>.self)
        if any((here .== firsts) .& (next .== seconds)) {
          for place in index..<index + 16 { look(at: place) }
        }
        index &+= 16
      }
      for place in index..<units.count { look(at: place) }
    }
  }
}
