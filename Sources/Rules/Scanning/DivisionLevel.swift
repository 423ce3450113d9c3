import TextModel

/// The last character of a division's full name: 省, 市, 州, 县, 区, 旗 or 盟.
///
/// Looked for before a name is looked up: one comparison of three bytes spares a search in the lexicon.
enum DivisionLevel {
  /// Whether such a character begins at an offset.
  static func stands(at offset: Int, in bytes: [UInt8]) -> Bool {
    guard offset + 3 <= bytes.count else { return false }
    switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
    case (0xE7, 0x9C, 0x81), (0xE5, 0xB8, 0x82), (0xE5, 0xB7, 0x9E), (0xE5, 0x8E, 0xBF), (0xE5, 0x8C, 0xBA),
      (0xE6, 0x97, 0x97), (0xE7, 0x9B, 0x9F):
      return true
    default: return false
    }
  }

  /// Whether such a character ends a name of two to `most` characters that begins with the unit at an index.
  static func ends(nameAt index: Int, within most: Int, in text: HanUnits) -> Bool {
    let last = min(index + most, text.units.count)
    guard index + 1 < last else { return false }
    var isThere = false
    text.forEachPlace(of: .division, in: index + 1..<last) { _ in isThere = true }
    return isThere
  }
}
