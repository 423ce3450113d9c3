/// A set of pairs of characters, a bit for each hash of them: a quick no for nearly all pairs of a text.
public struct PairFilter {
  @usableFromInline let bits: UnsafeRawPointer

  /// So small that it stays in the fastest memory.
  public static let byteCount = 1 << 13

  /// What `insert(_:_:into:)` made, which must outlive it; `nil` for bytes that cannot be that.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count == PairFilter.byteCount else { return nil }
    bits = start
  }

  /// Adds a pair to the bytes of a filter.
  public static func insert(_ first: UInt16, _ second: UInt16, into bytes: inout [UInt8]) {
    let hash = first &* factors.first &+ second &* factors.second
    bytes[Int(hash >> 3)] |= 1 << UInt8(hash & 7)
  }

  /// Whether a pair may be one of the set.
  @inlinable
  public func mayHold(_ first: UInt16, _ second: UInt16) -> Bool {
    bit(UInt64(first &* PairFilter.factors.first &+ second &* PairFilter.factors.second)) == 1
  }

  /// Calls `body` with the index of the first unit of each pair that may be one of the set, in order.
  @inlinable @inline(__always)
  public func forEachPlace(in units: UnsafeBufferPointer<UInt16>, _ body: (Int) -> Void) {
    let (first, second) = (
      SIMD8(repeating: PairFilter.factors.first), SIMD8(repeating: PairFilter.factors.second)
    )
    let bytes = UnsafeRawBufferPointer(units)
    var index = 0
    // Eight hashes at a time.
    while index &+ 8 < units.count {
      let firsts = bytes.loadUnaligned(fromByteOffset: index &* 2, as: SIMD8<UInt16>.self)
      let seconds = bytes.loadUnaligned(fromByteOffset: index &* 2 &+ 2, as: SIMD8<UInt16>.self)
      let hashes = unsafeBitCast(firsts &* first &+ seconds &* second, to: SIMD2<UInt64>.self)
      var places = found(hashes[0]) | found(hashes[1]) << 4
      while places != 0 {
        body(index &+ places.trailingZeroBitCount)
        places &= places &- 1
      }
      index &+= 8
    }
    while index &+ 1 < units.count {
      if mayHold(units[index], units[index &+ 1]) { body(index) }
      index &+= 1
    }
  }

  @inlinable static var factors: (first: UInt16, second: UInt16) { (0x9E35, 0x6A6D) }

  /// A bit for each of four hashes side by side, without a branch on any.
  @inlinable @inline(__always)
  func found(_ hashes: UInt64) -> UInt64 {
    let (first, second) = (bit(hashes), bit(hashes >> 16))
    let (third, fourth) = (bit(hashes >> 32), bit(hashes >> 48))
    return first | second << 1 | third << 2 | fourth << 3
  }

  /// The bit of the hash in the lowest sixteen bits.
  @inlinable @inline(__always)
  func bit(_ hash: UInt64) -> UInt64 {
    let word = bits.loadUnaligned(fromByteOffset: Int(hash >> 6 & 0x3FF) &* 8, as: UInt64.self)
    return UInt64(littleEndian: word) >> (hash & 63) & 1
  }
}
