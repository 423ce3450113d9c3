/// Code points read straight from UTF-8 bytes, without `String`, forwards and backwards.
public enum UTF8Scalars {
  /// The code point that begins at `offset` and its length in bytes; the bytes are valid UTF-8.
  @inlinable
  public static func decode(_ bytes: [UInt8], at offset: Int) -> (scalar: UInt32, length: Int) {
    bytes.withUnsafeBufferPointer { decode($0, at: offset) }
  }

  /// The code point that begins at `offset` and its length in bytes; the bytes are valid UTF-8.
  @inlinable
  public static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    // Nearly all others take three bytes.
    if first & 0xF0 == 0xE0, offset &+ 2 < bytes.count {
      return (
        (first & 0x0F) << 12 | UInt32(bytes[offset &+ 1] & 0x3F) << 6 | UInt32(bytes[offset &+ 2] & 0x3F), 3
      )
    }
    return decodeRare(bytes, at: offset)
  }

  @usableFromInline
  static func decodeRare(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    // A cut character can only come from a caller's wrong range; read what is there.
    func continuation(_ index: Int) -> UInt32 {
      offset + index < bytes.count ? UInt32(bytes[offset + index] & 0x3F) : 0
    }
    if first < 0xE0 { return ((first & 0x1F) << 6 | continuation(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | continuation(1) << 6 | continuation(2), 3) }
    return (
      (first & 0x07) << 18 | continuation(1) << 12 | continuation(2) << 6 | continuation(3), 4
    )
  }

  /// The length in bytes of a character, told by its first one.
  @inlinable @inline(__always)
  public static func length(_ lead: UInt8) -> Int {
    lead < 0xE0 ? lead < 0x80 ? 1 : 2 : lead < 0xF0 ? 3 : 4
  }

  /// The number of code points that begin in a range of valid UTF-8.
  @inlinable
  public static func count(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var count = 0
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      // A byte holds the sum of eight times 31 ones.
      let stop = min(range.upperBound - 7, offset + 8 * 31)
      var sums: UInt64 = 0
      count -= offset
      while offset < stop {
        // One in each byte that continues a character, which is to say begins with 10.
        let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        sums &+= word >> 7 & ~word >> 6 & ones
        offset &+= 8
      }
      count += offset - Int((sums &* ones) >> 56)
    }
    while offset < range.upperBound {
      if bytes[offset] & 0xC0 != 0x80 { count += 1 }
      offset += 1
    }
    return count
  }

  /// The Han character of the main block (U+4E00–9FFF) that stands at `offset`, or 0.
  ///
  /// Two thirds of a draft are these, so that asking for one first is the quickest way through it.
  @inlinable @inline(__always)
  public static func han(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32 {
    let lead = bytes[offset]
    guard lead &- 0xE4 < 6, offset &+ 2 < bytes.count else { return 0 }
    let scalar =
      UInt32(lead & 0x0F) << 12 | UInt32(bytes[offset &+ 1] & 0x3F) << 6 | UInt32(bytes[offset &+ 2] & 0x3F)
    return scalar >= 0x4E00 ? scalar : 0
  }

  /// Where the run of Han characters of the main block ends that begins at `offset`, at most at `end`.
  @inlinable @inline(__always)
  public static func endOfHan(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, to end: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = offset
    while offset &+ 2 < end {
      // The first two bytes, from those of U+4E00 to those of U+9FFF: one comparison, since which of them it is cannot be guessed.
      let head = UInt16(bigEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
      guard head &- 0xE4B8 <= 0xE9BF - 0xE4B8 else { break }
      offset &+= 3
    }
    return offset
  }

  /// The code point that ends before `offset` and its length in bytes; `nil` at `start`.
  @inlinable
  public static func decode(
    _ bytes: [UInt8], before offset: Int, start: Int = 0
  ) -> (scalar: UInt32, length: Int)? {
    bytes.withUnsafeBufferPointer { decode($0, before: offset, start: start) }
  }

  /// The code point that ends before `offset` and its length in bytes; `nil` at `start`.
  @inlinable
  public static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, before offset: Int, start: Int = 0
  ) -> (scalar: UInt32, length: Int)? {
    guard offset > start else { return nil }
    var index = offset - 1
    while index > start, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return (decode(bytes, at: index).scalar, offset - index)
  }
}
