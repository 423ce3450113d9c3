/// Tells contents apart for the cache: 128 bits, eight bytes at a time; guards against accidents, not against malice.
struct ContentKey: Sendable, Hashable {
  private(set) var low: UInt64
  private(set) var high: UInt64

  /// The key of bytes that were checked under some settings.
  init(_ bytes: [UInt8], settings: UInt64) {
    low = settings ^ 0x9E37_79B9_7F4A_7C15
    high = UInt64(bytes.count) &* 0xBF58_476D_1CE4_E5B9 ^ settings
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset + 8 <= buffer.count {
        mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        offset += 8
      }
      var last: UInt64 = 0
      while offset < buffer.count {
        last = last << 8 | UInt64(buffer[offset])
        offset += 1
      }
      mix(last)
    }
    mix(low ^ high >> 32)
  }

  /// A key as it was written.
  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  private mutating func mix(_ word: UInt64) {
    low = (low ^ word) &* 0xFF51_AFD7_ED55_8CCD
    low ^= low >> 32
    high = (high &+ word) &* 0xC4CE_B9FE_1A85_EC53
    high ^= high >> 29
  }
}
