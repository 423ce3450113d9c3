/// A feature of the tagger in eight bytes: seven weights of five bits, by how many bits to shift them, and what tells it from others.
///
/// Each of the four 16-bit words holds two fields (bits 0 to 4 and 5 to 9), so that all weights are unpacked at once, and six
/// of the 24 bits that identify the feature. Those are the low ones of its 30: the high ones are told by the slot it lies
/// near.
package struct PackedFeature: Hashable, Sendable {
  package private(set) var bits: UInt64

  /// An empty slot; no feature has weights of zero only.
  package static let free = PackedFeature(bits: 0)

  private init(bits: UInt64) { self.bits = bits }

  /// A feature with the weights of the seven tags, five bits each, which are to be shifted left.
  package init(_ check: UInt32, _ weights: some Collection<Int>, shift: UInt64) {
    bits = PackedFeature.key(check) | shift << 53
    for (tag, weight) in weights.enumerated() {
      bits |= UInt64(weight & 0x1F) << UInt64(16 * (tag % 4) + (tag < 4 ? 0 : 5))
    }
  }

  /// The bits that identify a feature, where they lie.
  @inline(__always)
  static func key(_ check: UInt32) -> UInt64 {
    let check = UInt64(check)
    return (check & 0x3F) << 10 | (check & 0xFC0) << 20 | (check & 0x3F000) << 30 | (check & 0xFC0000) << 40
  }

  @inline(__always)
  func has(_ key: UInt64) -> Bool { bits & 0xFC00_FC00_FC00_FC00 == key && bits != 0 }

  /// The weights where this is the feature of a key, else zeros; without a jump that nobody can foresee.
  @inline(__always)
  func weights(if key: UInt64) -> SIMD8<Int16> {
    PackedFeature(bits: bits & (has(key) ? .max : 0)).weights
  }

  /// The weights of the seven tags; the eighth is 0.
  @inline(__always)
  package var weights: SIMD8<Int16> {
    let words = unsafeBitCast(SIMD2<UInt64>(bits, bits), to: SIMD8<Int16>.self)
    // Up to the sign, down again, and out to their size.
    let fields = words &* SIMD8<Int16>(2048, 2048, 2048, 2048, 64, 64, 64, 0)
    return (fields &>> 11) &<< SIMD8<Int16>(repeating: Int16(truncatingIfNeeded: bits >> 53 & 0x1F))
  }
}
