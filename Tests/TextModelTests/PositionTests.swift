import Testing
import TextModel

struct Clamping: Sendable, CustomTestStringConvertible {
  var text: String
  var position: Position
  var encoding: ColumnEncoding
  var offset: Int
  var testDescription: String { "\(text.debugDescription) \(position) \(encoding)" }

  init(_ text: String, _ line: Int, _ column: Int, _ encoding: ColumnEncoding, _ offset: Int) {
    self.text = text
    position = Position(line: line, column: column)
    self.encoding = encoding
    self.offset = offset
  }
}

@Test(arguments: [
  Clamping("", 0, 0, .utf16, 0),
  Clamping("", 7, 7, .utf16, 0),
  Clamping("运城\n", 0, 99, .utf16, 6),
  Clamping("运城\r\n市", 0, 3, .utf16, 6),
  Clamping("运城\r\n市", 1, 1, .utf16, 11),
  Clamping("运城\r\n市", 9, 0, .utf16, 11),
  Clamping("运城", -1, 5, .utf16, 0),
  Clamping("运城", 0, -1, .utf16, 0),
  Clamping("😀运", 0, 1, .utf16, 0),
  Clamping("😀运", 0, 2, .utf16, 4),
  Clamping("😀运", 0, 1, .utf32, 4),
  Clamping("😀运", 0, 3, .utf8, 0),
  Clamping("😀运", 0, 5, .utf8, 4),
  Clamping("a\rb", 1, 0, .utf8, 2),
  Clamping("运城", .max, .max, .utf32, 6),
])
func `a position that is not there is the nearest one that is`(_ clamping: Clamping) {
  #expect(SourceText(clamping.text).offset(of: clamping.position, in: clamping.encoding) == clamping.offset)
}

@Test func `offsets before the last one asked for are found too`() {
  let text = SourceText("运城市😀\n盐湖区\n")
  var cursor = PositionCursor(text, .utf16)
  #expect(cursor.position(of: 17) == Position(line: 1, column: 1))
  #expect(cursor.position(of: 3) == Position(line: 0, column: 1))
  #expect(cursor.position(of: 13) == Position(line: 0, column: 5))
  #expect(cursor.position(of: 99) == Position(line: 2, column: 0))
  #expect(cursor.position(of: -1) == Position(line: 0, column: 0))
  #expect(cursor.position(of: 4) == Position(line: 0, column: 1))
}
