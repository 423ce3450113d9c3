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

  /// Whether one of some literals stands in a range.
  func holds(_ literals: [StaticString], in range: Range<Int>) -> Bool {
    range.contains { offset in
      // Inside a character none begins.
      self[offset] & 0xC0 != 0x80
        && literals.contains { offset + $0.utf8CodeUnitCount <= range.upperBound && has($0, at: offset) }
    }
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
    let length = phrase.utf8CodeUnitCount
    let wanted = UnsafeBufferPointer(start: phrase.utf8Start, count: length)
    var index = 0
    while index < length {
      let (scalar, width) = UTF8Scalars.decode(wanted, at: index)
      guard characters.contains(scalar) else { return }
      index += width
    }
    text.utf8.withUnsafeBytes { bytes in
      // Eight bytes at a time for the third one of the phrase: of the three of a Han character it tells most.
      let pattern = UInt64(wanted[2]) &* 0x0101_0101_0101_0101
      var offset = 0
      var taken = 0
      func look(at place: Int) {
        let start = place - 2
        guard start >= taken, start + length <= bytes.count, bytes[start] == wanted[0],
          bytes[start + 1] == wanted[1],
          (0..<length).allSatisfy({ bytes[start + $0] == wanted[$0] })
        else { return }
        taken = start + length
        body(start..<taken)
      }
      while offset + 8 <= bytes.count {
        let difference =
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) ^ pattern
        // A bit for each byte that became zero; a byte above one may be a false one, and is looked at in vain.
        var zeros = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
        while zeros != 0 {
          look(at: offset + zeros.trailingZeroBitCount / 8)
          zeros &= zeros &- 1
        }
        offset += 8
      }
      while offset < bytes.count {
        if bytes[offset] == wanted[2] { look(at: offset) }
        offset += 1
      }
    }
  }
}
