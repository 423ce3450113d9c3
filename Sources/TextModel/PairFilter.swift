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
  public func mayHold(_ first: UInt16, _ second: UInt16) -> Bool {
    has(first &* PairFilter.factors.first &+ second &* PairFilter.factors.second)
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
      for four in 0..<2 {
        var rest = hashes[four]
        for place in index..<index &+ 4 {
          if has(UInt16(truncatingIfNeeded: rest)) { body(place) }
          rest >>= 16
        }
        index &+= 4
      }
    }
    while index &+ 1 < units.count {
      if mayHold(units[index], units[index &+ 1]) { body(index) }
      index &+= 1
    }
  }

  @inlinable static var factors: (first: UInt16, second: UInt16) { (0x9E35, 0x6A6D) }

  @inlinable @inline(__always)
  func has(_ hash: UInt16) -> Bool {
    let word = bits.loadUnaligned(fromByteOffset: Int(hash >> 6) &* 8, as: UInt64.self)
    return UInt64(littleEndian: word) >> UInt64(hash & 63) & 1 == 1
  }
}
