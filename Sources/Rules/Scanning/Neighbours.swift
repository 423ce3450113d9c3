import DraftSyntax
import TextModel

extension [UInt8] {
  /// The code point that begins at `offset`; a line end where the text ends.
  func scalar(at offset: Int) -> UInt32 {
    offset < count ? UTF8Scalars.decode(self, at: offset).scalar : 0x0A
  }

  /// The code point that ends before `offset`; a line end where the text begins.
  func scalar(before offset: Int) -> UInt32 {
    UTF8Scalars.decode(self, before: offset)?.scalar ?? 0x0A
  }

  /// Whether `literal` stands at `offset`.
  func has(_ literal: StaticString, at offset: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    let start = literal.utf8Start
    for index in 0..<length where self[offset + index] != start[index] { return false }
    return true
  }

  /// Whether `literal` ends before `offset`.
  func has(_ literal: StaticString, before offset: Int) -> Bool {
    has(literal, at: offset - literal.utf8CodeUnitCount)
  }

  /// The length of the first of some literals that stands at `offset`.
  func length(ofAny literals: [StaticString], at offset: Int) -> Int? {
    literals.first { has($0, at: offset) }?.utf8CodeUnitCount
  }

  /// The length of the first of some literals that ends before `offset`.
  func length(ofAny literals: [StaticString], before offset: Int) -> Int? {
    literals.first { has($0, before: offset) }?.utf8CodeUnitCount
  }
}

extension [Range<Int>] {
  /// Whether one of them, which are in order of the text and apart, overlaps a range.
  func overlap(_ range: Range<Int>) -> Bool {
    let index = partitioningIndex { $0.upperBound > range.lowerBound }
    return index < count && self[index].overlaps(range)
  }
}

extension UInt32 {
  var isHan: Bool { CharacterClass(self) == .han }
  /// 0–9 of ASCII.
  var isDigit: Bool { self &- 0x30 < 10 }
  /// A letter or digit of ASCII.
  var isASCIIWord: Bool { self | 0x20 &- 0x61 < 26 || isDigit }
}

extension Draft {
  /// Calls `body` with each place of a Han phrase in the repaired text; reads nothing if one of its characters is not on the page.
  func forEachPlace(of phrase: StaticString, _ body: (Range<Int>) -> Void) {
    phrase.withUTF8Buffer { bytes in
      var wanted: [UInt16] = []
      var offset = 0
      while offset < bytes.count {
        let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
        guard characters.contains(scalar) else { return }
        wanted.append(UInt16(truncatingIfNeeded: scalar))
        offset += length
      }
      units.forEachPlace(of: wanted) { body(units.bytes(of: $0)) }
    }
  }
}
