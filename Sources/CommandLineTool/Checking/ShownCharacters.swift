import TextModel

/// The code points of a text that are not white space, counted.
struct ShownCharacters: Sendable, Hashable {
  /// Of the whole text.
  private(set) var all = 0
  /// Of each of the ranges that were asked for.
  private(set) var each: [Int] = []

  /// Counts a text once through, for ranges in order of the text; where they overlap, more than once.
  init(in utf8: [UInt8], _ ranges: [Range<Int>] = []) {
    each.reserveCapacity(ranges.count)
    let leads = ShownCharacters.leads
    func count(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
      leads.withUnsafeBufferPointer { ShownCharacters.count(bytes, range, $0) }
    }
    utf8.withUnsafeBufferPointer { bytes in
      var end = 0
      for range in ranges {
        all += count(bytes, end..<max(end, range.lowerBound))
        let own = count(bytes, range)
        each.append(own)
        all +=
          end <= range.lowerBound
          ? own : count(bytes, end..<max(end, range.upperBound))
        end = max(end, range.upperBound)
      }
      all += count(bytes, end..<bytes.count)
    }
  }

  private static func count(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ leads: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = bytes[offset]
      // Nearly all are characters of three bytes: a jump that is foreseen does not wait for a table.
      if byte &- 0xE4 < 12 {
        count &+= 1
        offset &+= 3
        continue
      }
      let lead = leads[Int(byte)]
      if lead & mayBeWideSpace != 0, isWideSpace(UTF8Scalars.decode(bytes, at: offset).scalar) {
        count &-= 1
      }
      count &+= Int(lead >> 3 & 1)
      offset &+= Int(lead & 7)
    }
    return count
  }

  /// Of each first byte of a character its length, whether it shows (eight), and whether more bytes must tell.
  private static let leads: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    // Tab to carriage return, the four separators, the space.
    case 0x09...0x0D, 0x1C...0x1F, 0x20: 1
    case 0xC2, 0xE1, 0xE2, 0xE3: 8 | mayBeWideSpace | UInt8(UTF8Scalars.length(byte))
    default: 8 | UInt8(UTF8Scalars.length(byte))
    }
  }
  private static let mayBeWideSpace: UInt8 = 16

  private static func isWideSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
