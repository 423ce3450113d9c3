/// Of pairs of characters that matter a bit for each hash: a quick no for most pairs of a text.
struct PairFilter {
  private let bits: UnsafeRawPointer
  private let mask: Int

  /// What a `Builder` made; `nil` for bytes that cannot be that.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count.nonzeroBitCount == 1 else { return nil }
    bits = start
    mask = bytes.count * 8 - 1
  }

  /// Whether a pair may be one of those.
  @inline(__always)
  func mayHold(_ first: UInt16, _ second: UInt16) -> Bool {
    let place = PairFilter.hash(first, second) & mask
    return bits.load(fromByteOffset: place >> 3, as: UInt8.self) >> UInt8(place & 7) & 1 == 1
  }

  @inline(__always)
  static func hash(_ first: UInt16, _ second: UInt16) -> Int {
    Int(truncatingIfNeeded: ((UInt64(first) << 16 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  struct Builder {
    private(set) var bytes: [UInt8]

    /// Eight kilobytes or more, so that few pairs of other words share a bit with one of so many.
    init(pairCount: Int) {
      var size = 1 << 13
      while size < pairCount { size *= 2 }
      bytes = [UInt8](repeating: 0, count: size)
    }

    mutating func insert(_ first: UInt16, _ second: UInt16) {
      let hash = hash(first, second)
      bytes[hash >> 3 & (bytes.count - 1)] |= 1 << UInt8(hash & 7)
    }
  }
}
