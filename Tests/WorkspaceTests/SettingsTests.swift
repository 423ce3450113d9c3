import Rules
import TestSupport
import Testing
import TextModel

@testable import Workspace

@Test(
  arguments: [
    ("{\"ignore\": [\"date\", ⟦7⟧, ⟦\"dat\"⟧]}", "did you mean 'date'?", "[\"date\"]"),
    ("{⟦\"ignor\"⟧: []}", "did you mean \"ignore\"?", "-"),
    ("{⟦\"x\"⟧: 1, \"ignore\": []}", "\"x\" is no setting (select, ignore, severity", "[]"),
    ("{\"ignore\": [], ⟦\"ignore\"⟧: [\"date\"]}", "stands here twice", "[\"date\"]"),
    (
      "{\"severity\": {\"odd-space\": ⟦\"loud\"⟧, ⟦\"odd-spaec\"⟧: \"hint\"}}", "did you mean 'odd-space'?",
      "-"
    ),
    ("{\"issueDate\": ⟦\"2023-02-29\"⟧, \"ignore\": [\"name\"]}", "must be a date", "[\"name\"]"),
    ("{\"root\": ⟦1⟧, \"language\": ⟦\"fr\"⟧, \"lexicon\": ⟦[]⟧}", "must be a string", "-"),
    ("{⟦\"positionEncoding\"⟧: \"utf-8\"}", "belongs into the editor's settings", "-"),
    ("⟦7⟧", "expected an object", "-"),
    ("{\"ignore\": {", "expected a name in quotes", "-"),
    ("{\"ignore\": [\"date\"], \"severity\": {\"odd⟦-⟧", "a quotation mark is missing", "[\"date\"]"),
    ("{\"ignore\": [\"date\"] ⟦\"⟧select\": []}", "expected a comma", "[\"date\"]"),
  ])
func `what cannot be followed is told of where it stands, and the rest holds`(
  marked: String, message: String, ignore: String
) throws {
  let expected = MarkedText(marked)
  var surroundings = Surroundings()
  surroundings.enter([SideFile(.configuration, path: "/.copydesk.json", bytes: Array(expected.text.utf8))])
  let complaints = surroundings.files[0].complaints
  if !expected.ranges.isEmpty {
    #expect(complaints.map(\.range) == expected.ranges, "\(complaints)")
  }
  #expect(complaints.contains { $0.message.english.contains(message) }, "\(complaints)")
  #expect((surroundings.settings["ignore"]?.text ?? "-") == ignore)
}

@Test(
  arguments: [
    ("", "{\n  \"ignore\": [\"dash-form\"]\n}\n"),
    ("{}", "{\n  \"ignore\": [\"dash-form\"]\n}"),
    (
      "// 说明\n{ // 一\n  \"select\": [\"date\"], }",
      "// 说明\n{\n  \"ignore\": [\"dash-form\"], // 一\n  \"select\": [\"date\"], }"
    ),
    ("{\"ignore\": []}", "{\"ignore\": [\"dash-form\"]}"),
    ("{\"ignore\": [\"date\", /* 二 */ ]}", "{\"ignore\": [\"date\", \"dash-form\", /* 二 */ ]}"),
    ("{\"ignore\": [\"dash-form\"]}", nil), ("{\"ignore\": 7}", nil), ("[]", nil), ("{", nil),
  ] as [(String, String?)])
func `a rule is turned off without touching anything else`(text: String, expected: String?) throws {
  var source = SourceText(text)
  let edit = ConfigurationEdit.ignoring("dash-form", in: source)
  source.apply(edit.map { [$0] } ?? [])
  #expect(source[0..<source.count] == expected ?? text)
  if expected != nil { #expect(try JSONValue(parsing: source.utf8)["ignore"]?.strings?.last == "dash-form") }
}

@Test func `additions stand in order, so that merges seldom meet, and leave nothing behind when taken out`() {
  var generator = SeededGenerator(seed: 5)
  var source = SourceText("// 说明")
  let keys = (0..<40).map { Suppression.Key(rule: "dash-form", fingerprint: "\($0)") }.shuffled(
    using: &generator)
  for key in keys {
    source.apply([SuppressionList.edit(adding: Suppression(key, path: "稿.txt", text: "“引”\n"), to: source)])
  }
  let list = SuppressionList(parsing: source)
  #expect(list.complaints.isEmpty)
  #expect(list.entries.map(\.suppression.line) == list.entries.map(\.suppression.line).sorted())
  #expect(Set(list.entries.map(\.suppression.key)) == Set(keys))
  source.apply(SuppressionList.edits(removing: list.entries, from: source))
  #expect(source[0..<source.count] == "// 说明\n")
}

@Test(arguments: [("张", ["张悅然"]), ("记者张悅", ["张悅然", "悅城"]), ("张悅然", []), ("李", []), ("", []), ("是悅", ["悅城"])])
func `words are offered where they begin`(line: String, expected: [String]) {
  let words = WordList(parsing: SourceText("张悅然\n悅城 # 商场\n\u{FEFF}\n"))
  #expect(words.completions(before: Array(line.utf8), limit: 9).map(\.word) == expected)
}

@Test func `no text of a side file is too broken to be read`() {
  var generator = SeededGenerator(seed: 77)
  let texts: [(SideFile.Kind, String)] = [
    (
      .configuration,
      "{ // 说明\n  \"ignore\": [\"date\", \"\\u4e2d\\n\"], /* 二 */ \"severity\": {\"odd-space\": \"hint\"}, \"root\": true, \"style\": {\"digits\": \"half\"}}"
    ),
    (
      .suppressions,
      "{\"path\":\"稿.txt\",\"rule\":\"dash-form\",\"fingerprint\":\"0\",\"expires\":\"2024-05-01\"}\r\n// 二\n{}\n"
    ),
    (.dictionary, "# 词表\n张悅然 # 人名\r\n　悅城　\n"),
  ]
  let pieces = [
    "\"", "\\", "\\u", "{", "[", "]", "}", ",", ":", "//", "/*", "*/", "-", "1e999", "\n", "\r", "，",
    "\u{FEFF}",
  ]
  for (kind, text) in texts {
    for _ in 0..<400 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 1:
          bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...20, using: &generator)))
        default: bytes.insert(contentsOf: (pieces.randomElement(using: &generator) ?? "").utf8, at: place)
        }
      }
      var surroundings = Surroundings()
      surroundings.enter([SideFile(kind, path: "/\(kind.name)", bytes: bytes)])
      let file = surroundings.files[0]
      for complaint in file.complaints {
        #expect((0...file.utf8.count).contains(complaint.range.upperBound), "\(file)")
      }
      #expect(file.messages(about: file.complaints).count == file.complaints.count)
      var source = file.source
      if kind == .configuration, let edit = ConfigurationEdit.ignoring("dash-form", in: source) {
        source.apply([edit])
        #expect((try? JSONValue(parsing: source.utf8))?["ignore"]?.strings?.contains("dash-form") ?? true)
      }
    }
  }
}
