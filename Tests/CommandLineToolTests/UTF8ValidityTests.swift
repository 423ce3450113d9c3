import TestSupport
import Testing

@testable import CommandLineTool

struct UTF8ValidityTests {
  /// Where characters are cut, overlong, surrogates or beyond the last plane, and whole ones.
  private static let pieces: [[UInt8]] = [
    Array("稿".utf8), Array("，".utf8), Array("a".utf8), Array("é".utf8), Array("😀".utf8),
    Array("\u{FFFD}".utf8), [0x80],
    [0xC0], [0xC2], [0xE0, 0x80], [0xE0, 0xA0, 0x80], [0xE7, 0xA8], [0xED, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
    [0xEF],
    [0xF0, 0x8F], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF],
  ]

  @Test
  func `bytes are found invalid where the standard library finds them so`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<4000 {
      let bytes = (0..<Int.random(in: 0...12, using: &random)).flatMap { _ in
        UTF8ValidityTests.pieces[Int.random(in: 0..<UTF8ValidityTests.pieces.count, using: &random)]
      }
      let found = UTF8Validity(bytes)
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((found.firstInvalidByte == nil) == isValid, "\(bytes)")
      #expect((found.invalidBytes == 0) == isValid, "\(bytes)")
      let start = bytes[..<(found.firstInvalidByte ?? bytes.count)]
      #expect(String(validating: start, as: UTF8.self) != nil, "\(bytes)")
      if isValid {
        #expect(
          found.longCharacters
            == String(decoding: bytes, as: UTF8.self).unicodeScalars.count { $0.value > 0x7FF })
      }
    }
  }

  @Test
  func `what is certain is valid, and what drafts are made of is certain`() {
    var random = SeededGenerator(seed: 4)
    for round in 0..<8000 {
      var bytes = (0..<Int.random(in: 8...30, using: &random)).flatMap { _ in
        UTF8ValidityTests.pieces[Int.random(in: 0..<4, using: &random)]
      }
      if bytes.count >= 16 { #expect(UTF8Validity.isCertain(of: bytes), "\(bytes)") }
      let piece = UTF8ValidityTests.pieces[round % UTF8ValidityTests.pieces.count]
      let place = Int.random(in: 0...bytes.count, using: &random)
      bytes.insert(contentsOf: piece, at: round % 3 == 0 ? bytes.count : place)
      if UTF8Validity.isCertain(of: bytes) {
        #expect(String(validating: bytes, as: UTF8.self) != nil, "\(bytes)")
      }
    }
  }
}
