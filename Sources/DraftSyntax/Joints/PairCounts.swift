import TextModel

/// Which pairs of Han characters stand side by side on a page, and how its credits are spaced.
///
/// A hashed set of fixed size: a page has a few thousand pairs, and a false "seen" now and then is
/// one small piece of evidence among many.
struct PairCounts {
  private var counts: [UInt8]
  private let mask: Int
  /// Whether credits on this page write 记者 X rather than 记者X.
  private(set) var rolesAreSpaced = false

  init(_ bytes: [UInt8]) {
    var size = 1 << 10
    while size < bytes.count / 2, size < 1 << 20 { size <<= 1 }
    mask = size - 1
    counts = Array(repeating: 0, count: size)
    var spacedRoles = 0
    var tightRoles = 0
    bytes.withUnsafeBufferPointer { bytes in
      counts.withUnsafeMutableBufferPointer { counts in
        var offset = 0
        var beforeLast: UInt32 = 0
        var last: UInt32 = 0
        while offset < bytes.count {
          let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
          offset += length
          let isHan = scalar >= 0x4E00 && scalar <= 0x9FFF
          if isHan, last != 0 {
            let slot = PairCounts.hash(last, scalar) & mask
            counts[slot] = counts[slot] == 255 ? 255 : counts[slot] + 1
          }
          // （记者 X and (记者X
          if last == 0x8005, beforeLast == 0x8BB0, offset >= 3 + length + 6 {
            let before = offset - length - 6 - 1
            let opens = bytes[before] == 0x28 || bytes[before] == 0x88 && bytes[before - 1] == 0xBC
            if opens {
              if scalar == 0x20 || scalar == 0x3000 { spacedRoles += 1 } else if isHan { tightRoles += 1 }
            }
          }
          beforeLast = last
          last = isHan ? scalar : 0
        }
      }
    }
    rolesAreSpaced = spacedRoles > tightRoles
  }

  /// How often the two characters stand side by side (at least), 255 at the most.
  func count(_ left: UInt32, _ right: UInt32) -> Int {
    Int(counts[PairCounts.hash(left, right) & mask])
  }

  private static func hash(_ left: UInt32, _ right: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(left) << 32 | UInt64(right)) &* 0x9E37_79B9_7F4A_7C15 >> 24)
  }
}
