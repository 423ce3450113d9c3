import TestSupport
import Testing
import TextModel

private let pieces = [
  "运", "城市", "a", "1", " ", "\r", "\n", "\r\n", "\n\r", "😀", "𠮷", "e\u{301}", "\u{301}", "👩‍👩‍👧", "，", "é",
  "\u{0}",
  "本报讯（记者 李婷）\r\n", "",
]

@Test(arguments: ColumnEncoding.allCases)
func `edits by position agree with a model of code points`(in encoding: ColumnEncoding) {
  var generator = SeededGenerator(seed: 7)
  var text = SourceText("运城\r\n😀𠮷\rab\n")
  var model = ScalarModel("运城\r\n😀𠮷\rab\n")
  for edit in 1...500 {
    let somewhere = [0, 0].map { _ in
      Position(
        line: Int.random(in: -1...model.lines.count + 1, using: &generator),
        column: Int.random(in: 0...12, using: &generator))
    }.sorted()
    let insertion = (0..<Int.random(in: 0...3, using: &generator))
      .compactMap { _ in pieces.randomElement(using: &generator) }.joined()

    let bounds = somewhere.map { text.offset(of: $0, in: encoding) }
    let modelBounds = somewhere.map { model.index(of: $0, encoding) }
    #expect(bounds == modelBounds.map(model.byteOffset), "edit \(edit)")
    text.replace(bounds[0]..<bounds[1], with: insertion.utf8)
    model.replace(modelBounds[0]..<modelBounds[1], with: insertion)
    if model.scalars.count > 300 {
      text.replace(0..<model.byteOffset(of: 150), with: [])
      model.replace(0..<150, with: "")
    }

    #expect(text.utf8 == Array(model.text.utf8), "edit \(edit)")
    #expect(text.lines == LineTable(text.utf8), "edit \(edit)")
    var cursor = PositionCursor(text, encoding)
    for index in 0...model.scalars.count {
      let offset = model.byteOffset(of: index)
      let position = model.position(of: index, encoding)
      #expect(cursor.position(of: offset) == position, "edit \(edit), code point \(index)")
      #expect(
        text.offset(of: position, in: encoding) == model.byteOffset(of: model.index(of: position, encoding)))
    }
  }
}

@Test func `edits by bytes keep the line table right, between CR and LF too`() {
  var generator = SeededGenerator(seed: 11)
  var text = SourceText("")
  for edit in 1...2000 {
    let boundaries = (0...text.count).filter { $0 == text.count || text.utf8[$0] & 0xC0 != 0x80 }
    let bounds = [0, 0].map { _ in boundaries.randomElement(using: &generator) ?? 0 }.sorted()
    let end = min(bounds[1], boundaries.first { $0 >= bounds[0] + 8 } ?? text.count)
    text.replace(bounds[0]..<max(bounds[0], end), with: (pieces.randomElement(using: &generator) ?? "").utf8)
    if text.count > 200 { text.replace(0..<(boundaries.first { $0 > 90 } ?? 0), with: []) }
    #expect(String(validating: text.utf8, as: UTF8.self) != nil, "edit \(edit)")
    #expect(text.lines == LineTable(text.utf8), "edit \(edit)")
  }
}

@Test func `several edits are all against the text as it was`() {
  var text = SourceText("一二三四")
  text.apply([TextEdit(0..<3, "壹"), TextEdit(6..<6, "，"), TextEdit(9..<12, "")])
  #expect(text[0..<text.count] == "壹二，三")
}
