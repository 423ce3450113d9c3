import TextModel

/// Which pairs of Han characters stand side by side on a page, and how its credits are spaced.
///
/// A hashed set of fixed size: a page has a few thousand pairs, and a false "seen" now and then is
/// one small piece of evidence among many.
struct SeenPairs {
  private var bits: [UInt64]
  private let mask: Int
  /// Whether credits on this page write 记者 X rather than 记者X.
  private(set) var rolesAreSpaced = false

  init(_ bytes: [UInt8]) {
    var size = 1 << 10
    while size < bytes.count / 2, size < 1 << 20 { size <<= 1 }
    mask = size - 1
    bits = Array(repeating: 0, count: size >> 6)
    var spacedRoles = 0
    var tightRoles = 0
    bytes.withUnsafeBufferPointer { bytes in
      bits.withUnsafeMutableBufferPointer { bits in
        var offset = 0
        var last: UInt32 = 0
        while offset < bytes.count {
          let han = UTF8Scalars.han(bytes, at: offset)
          if han == 0 {
            if last == 0x8005, SeenPairs.endsOpenRole(bytes, offset) {
              let scalar = UTF8Scalars.decode(bytes, at: offset).scalar
              if scalar == 0x20 || scalar == 0x3000 { spacedRoles += 1 }
            }
            last = 0
            offset += UTF8Scalars.length(bytes[offset])
            continue
          }
          if last != 0 {
            let slot = SeenPairs.hash(last, han) & mask
            bits[slot >> 6] |= 1 << UInt64(slot & 63)
            if last == 0x8005, SeenPairs.endsOpenRole(bytes, offset) { tightRoles += 1 }
          }
          last = han
          offset += 3
        }
      }
    }
    rolesAreSpaced = spacedRoles > tightRoles
  }

  /// Whether the two characters stand side by side somewhere; now and then also where they do not.
  func contains(_ left: UInt32, _ right: UInt32) -> Bool {
    let slot = SeenPairs.hash(left, right) & mask
    return bits[slot >> 6] & (1 << UInt64(slot & 63)) != 0
  }

  /// Whether the 者 that ends before `offset` ends a bracket's first word: （记者 or (记者.
  private static func endsOpenRole(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    guard offset >= 9, UTF8Scalars.han(bytes, at: offset - 6) == 0x8BB0 else { return false }
    let before = offset - 7
    return bytes[before] == 0x28 || bytes[before] == 0x88 && bytes[before - 1] == 0xBC
  }

  private static func hash(_ left: UInt32, _ right: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(left) << 32 | UInt64(right)) &* 0x9E37_79B9_7F4A_7C15 >> 24)
  }
}
