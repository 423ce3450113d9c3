import Testing
import TextModel

@Test(
  arguments: [
    ("2023年", 4, 2023), ("2023年", 3, nil), ("年", 2, nil), ("", 2, nil), ("12", 2, 12), ("012", 3, 12),
  ] as [(String, Int, Int?)])
func `a number is taken whole or not at all`(text: String, limit: Int, value: Int?) {
  var scanner = ByteScanner(Array(text.utf8))
  let number = scanner.takeNumber(limit: limit)
  #expect(number == value)
  if value == nil { #expect(scanner.offset == 0) }
}

@Test func `the scanner moves past what it was asked for and nothing else`() {
  var scanner = ByteScanner(Array("6 \u{3000}\u{A0}\t月1日𠮷".utf8))
  let answers: [Int?] = [
    scanner.take("月") ? 1 : 0, scanner.takeNumber(limit: 2), scanner.takeSpaces(), scanner.takeSpaces(),
    scanner.take("月") ? 1 : 0, scanner.take("11日") ? 1 : 0, scanner.peek.map(Int.init),
    scanner.takeScalar().map(Int.init), scanner.take("日") ? 1 : 0, scanner.takeScalar().map(Int.init),
    scanner.takeScalar().map(Int.init), scanner.peek.map(Int.init), scanner.take("日") ? 1 : 0,
  ]
  #expect(answers == [0, 6, 7, 0, 1, 0, 0x31, 0x31, 1, 0x20BB7, nil, nil, 0])
  #expect(scanner.isAtEnd)
}

@Test(arguments: ["a", "é", "运", "𠮷", "😀", "\u{10FFFF}"] as [Unicode.Scalar])
func `a code point is read the same forwards and backwards`(_ scalar: Unicode.Scalar) {
  let bytes = Array("前\(scalar)".utf8)
  #expect(UTF8Scalars.decode(bytes, at: 3).scalar == scalar.value)
  let before = UTF8Scalars.decode(bytes, before: bytes.count)
  #expect(before?.scalar == scalar.value && before?.length == bytes.count - 3)
  #expect(UTF8Scalars.decode(bytes, before: 3, start: 3) == nil)
  #expect(UTF8Scalars.decode([bytes[0]], at: 0).length == 3)
}

@Test(
  arguments: [
    ("运", .han, 2), ("〇", .han, 2), ("𠮷", .han, 2), ("a", .letter, 1), ("Ａ", .letter, 2), ("7", .digit, 1),
    ("７", .digit, 2), ("。", .sentenceEnd, 2), ("，", .pause, 2), ("（", .opener, 2), ("”", .closer, 2),
    (" ", .space, 1), ("\u{3000}", .space, 2), ("\n", .lineEnd, 0), ("😀", .other, 2), ("\u{301}", .other, 0),
  ] as [(Unicode.Scalar, CharacterClass, Int)])
func `a character has its class and its width`(
  _ scalar: Unicode.Scalar, _ kind: CharacterClass, _ halfWidths: Int
) {
  #expect(CharacterClass(scalar.value) == kind)
  #expect(CharacterClass.halfWidths(scalar.value) == halfWidths)
}

@Test func `lines end at LF, CRLF and CR`() {
  let text = SourceText("一\n二\r\n三\r四\n\r五")
  #expect((0..<text.lines.count).map { text[text.content(ofLine: $0)] } == ["一", "二", "三", "四", "", "五"])
  #expect(text.lines.line(at: 99) == 5)
  #expect(SourceText("") == SourceText(validUTF8: []))
}
