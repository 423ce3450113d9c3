import JSONRPC
import LSPTypes
import TestSupport
import Testing
import TextModel

@testable import Server

private let pieces = [
  "运", "城市召开", "2023年2月30日", "7月29日至27日", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "😀", "👨‍👩‍👧", "𠮷野家", "⽉", "𝟙",
  "，", "。", "“",
  "”", "（", "）", " ", "　　", "e\u{301}", "\u{FEFF}", "本报讯（记者 李婷）", "（张三 李四）", "▲图为会场。本报记者 李婷 摄\n",
  "盐湖区加快建设城市绿道\n\n", "",
]

private let start = """
  盐湖区加快建设城市绿道\r\n\r\n　　本报讯（记者 李婷）近日，盐湖区城市绿道建设现场一派繁忙景象😀，工人们正在铺设透水混凝土路面，力争在2023年6月31日\r
  之前完成全部主体工程。𠮷野家也来了。\r\n　　据了解，该项目自去年春天开工以来，已经完成投资三千多万元。\n\n⽉底，运城市召开会议。\n
  """

@Test(arguments: ColumnEncoding.allCases)
func `a draft edited step by step is the draft that is opened afresh`(in encoding: ColumnEncoding) throws {
  var generator = SeededGenerator(seed: 21)
  var edited = Talk()
  try edited.open(encoding)
  var fresh = Talk()
  try fresh.open(encoding)
  var model = ScalarModel(start)
  _ = try edited.findings(afterOpening: start)
  for version in 2...Rounds.count(100) {
    let changes = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      randomChange(of: &model, encoding, &generator)
    }
    let document: AnyValue = .object(["uri": .string("b"), "version": .integer(version)])
    let answer = try edited.tell(
      "textDocument/didChange", .object(["textDocument": document, "contentChanges": .array(changes)]))
    guard version % 20 == 0 else { continue }
    let published = try Talk.messages(in: answer)
    #expect(published.last?["params"]["version"] == .integer(version))
    let text = model.text
    try #require(edited.loop.session.documents["b"]?.text.utf8 == Array(text.utf8), "version \(version)")
    let findings = try fresh.findings(afterOpening: text)
    try #require(published.last?["params"]["diagnostics"] == findings, "version \(version): \(text)")
    try #require(try edited.symbols() == fresh.symbols(), "version \(version): \(text)")
  }
}

/// Mostly an insertion, now and then another text for something, at places that may not be there.
private func randomChange(
  of model: inout ScalarModel, _ encoding: ColumnEncoding, _ generator: inout SeededGenerator
) -> AnyValue {
  // What has grown long shrinks again.
  let isInsertion = model.scalars.count < 600 && Int.random(in: 0..<8, using: &generator) > 0
  let line = Int.random(in: 0...model.lines.count, using: &generator)
  let start = Position(line: line, column: Int.random(in: 0...40, using: &generator))
  var end = start
  if !isInsertion {
    end.line += Int.random(in: 0...2, using: &generator)
    end.column = Int.random(in: end.line == line ? start.column...60 : 0...60, using: &generator)
  }
  let text = pieces.randomElement(using: &generator) ?? ""
  model.replace(model.index(of: start, encoding)..<model.index(of: end, encoding), with: text)
  let range = [start, end].map {
    AnyValue.object(["line": .integer($0.line), "character": .integer($0.column)])
  }
  return .object(["range": .object(["start": range[0], "end": range[1]]), "text": .string(text)])
}
