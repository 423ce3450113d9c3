/// What the tagger looks at, as 64-bit numbers: five characters, five pairs and the kinds of three.
package enum TaggerFeatures {
  package static let count = 11
  /// What stands before the first character and after the last one of a sentence.
  package static let before: UInt16 = 1
  package static let after: UInt16 = 2

  /// Calls `body` with the hash of each feature of the third of five characters in a row.
  @inline(__always)
  package static func hashes(
    _ a: UInt16, _ b: UInt16, _ c: UInt16, _ d: UInt16, _ e: UInt16, _ body: (UInt64) -> Void
  ) {
    let (a, b, c, d, e) = (UInt64(a), UInt64(b), UInt64(c), UInt64(d), UInt64(e))
    body(hash(1, a))
    body(hash(2, b))
    body(hash(3, c))
    body(hash(4, d))
    body(hash(5, e))
    body(hash(6, a << 16 | b))
    body(hash(7, b << 16 | c))
    body(hash(8, c << 16 | d))
    body(hash(9, d << 16 | e))
    body(hash(10, b << 16 | d))
    body(hash(11, kind(b) << 16 | kind(c) << 8 | kind(d)))
  }

  /// The hash of one character at one of the five places (1 to 5).
  package static func characterHash(_ place: UInt64, _ character: UInt16) -> UInt64 {
    hash(place, UInt64(character))
  }

  /// The hash of three kinds in a row.
  package static func kindsHash(_ first: Int, _ second: Int, _ third: Int) -> UInt64 {
    hash(11, UInt64(first) << 16 | UInt64(second) << 8 | UInt64(third))
  }

  /// The hashes of the pairs only.
  @inline(__always)
  static func pairHashes(
    _ a: UInt16, _ b: UInt16, _ c: UInt16, _ d: UInt16, _ e: UInt16
  ) -> (UInt64, UInt64, UInt64, UInt64, UInt64) {
    let (a, b, c, d, e) = (UInt64(a), UInt64(b), UInt64(c), UInt64(d), UInt64(e))
    return (
      hash(6, a << 16 | b), hash(7, b << 16 | c), hash(8, c << 16 | d), hash(9, d << 16 | e),
      hash(10, b << 16 | d)
    )
  }

  /// The kind of a character: 1 to 6.
  package static func kind(of character: UInt16) -> UInt8 { UInt8(kind(UInt64(character))) }

  @inline(__always)
  private static func hash(_ template: UInt64, _ characters: UInt64) -> UInt64 {
    var hash = (template << 40 | characters) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ (hash >> 29)
  }

  /// Digit, Latin letter, Han numeral, Han, other, outside.
  @inline(__always)
  private static func kind(_ character: UInt64) -> UInt64 {
    switch character {
    case 0x30...0x39: 1
    case 0x41...0x5A, 0x61...0x7A: 2
    // 一二三四五六七八九十百千万亿两零〇
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x5343,
      0x4E07,
      0x4EBF, 0x4E24, 0x96F6, 0x3007:
      3
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: 4
    case 1, 2: 6
    default: 5
    }
  }
}
