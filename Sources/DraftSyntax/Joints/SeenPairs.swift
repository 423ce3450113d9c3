import TextModel

/// Which pairs of Han characters stand side by side on a page.
///
/// A hashed set of fixed size: a page has a few thousand pairs, and a false "seen" now and then is
/// one small piece of evidence among many.
struct SeenPairs {
  private var bits: [UInt64]
  private let mask: Int

  init(_ bytes: [UInt8]) {
    let size = SeenPairs.size(bytes)
    mask = size - 1
    bits = Array(repeating: 0, count: size >> 6)
    let mask = mask
    bytes.withUnsafeBufferPointer { bytes in
      bits.withUnsafeMutableBufferPointer { bits in
        var offset = 0
        var last: UInt32 = 0
        while offset < bytes.count {
          let han = UTF8Scalars.han(bytes, at: offset)
          if han == 0 {
            offset += UTF8Scalars.length(bytes[offset])
          } else {
            if last != 0 {
              let slot = SeenPairs.hash(last, han) & mask
              bits[slot >> 6] |= 1 << UInt64(slot & 63)
            }
            offset += 3
          }
          last = han
        }
      }
    }
  }

  private static func size(_ bytes: [UInt8]) -> Int {
    var size = 1 << 10
    while size < bytes.count / 2, size < 1 << 20 { size <<= 1 }
    return size
  }

  /// The pairs of `bytes`, which is the text after `repairs`; `nil` where more than white space went.
  func after(_ repairs: [Repair], in bytes: [UInt8]) -> SeenPairs? {
    guard SeenPairs.size(bytes) == mask + 1, !repairs.contains(where: { $0.kind == .doubled }) else {
      return nil
    }
    var pairs = self
    var shift = 0
    bytes.withUnsafeBufferPointer { bytes in
      for repair in repairs {
        let seam = repair.range.lowerBound + shift
        shift += repair.edit.growth
        guard seam >= 3, seam < bytes.count else { continue }
        let (left, right) = (UTF8Scalars.han(bytes, at: seam - 3), UTF8Scalars.han(bytes, at: seam))
        if left != 0, right != 0 {
          let slot = SeenPairs.hash(left, right) & mask
          pairs.bits[slot >> 6] |= 1 << UInt64(slot & 63)
        }
      }
    }
    return pairs
  }

  /// Whether the two characters stand side by side somewhere; now and then also where they do not.
  func contains(_ left: UInt32, _ right: UInt32) -> Bool {
    let slot = SeenPairs.hash(left, right) & mask
    return bits[slot >> 6] & (1 << UInt64(slot & 63)) != 0
  }

  private static func hash(_ left: UInt32, _ right: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(left) << 32 | UInt64(right)) &* 0x9E37_79B9_7F4A_7C15 >> 24)
  }
}
