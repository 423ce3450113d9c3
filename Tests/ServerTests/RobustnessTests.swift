import JSONRPC
import LSPTypes
import TestSupport
import Testing
import TextModel

@testable import Server

private let dialogues = fileNames(in: "Dialogues", suffix: ".jsonl")

@Test func `no mutated message ends the server`() throws {
  var generator = SeededGenerator(seed: 99)
  let messages = try dialogues.flatMap { name in
    try Dialogue(name).steps.compactMap { step -> [UInt8]? in
      switch step {
      case .client(let message): try message.framed()
      case .raw(let bytes): bytes
      default: nil
      }
    }
  }
  let tokens = [
    "null", "-1", "99999999999999999999", "\"\"", "[]", "{}", "true", "1e400", "\"\\ud800\"", "运",
  ].map { Array($0.utf8) }
  for _ in 0..<12 {
    var loop = MessageLoop(Session(.init(version: "test", sideFiles: Disk().sideFiles)))
    var listener = Listener()
    let opening = try OutgoingMessage.request(.number(0), "initialize", ["capabilities": [String: Int]()])
    _ = try listener.messages(in: loop.take(opening))
    for _ in 0..<60 {
      guard let message = messages.randomElement(using: &generator) else { continue }
      var body = Array(message.drop { $0 != UInt8(ascii: "{") })
      for _ in 0..<Int.random(in: 0...3, using: &generator) where !body.isEmpty {
        let place = Int.random(in: 0..<body.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: body[place] = UInt8.random(in: 0...255, using: &generator)
        case 1: body.removeSubrange(place..<min(body.count, place + Int.random(in: 1...9, using: &generator)))
        case 2: body.insert(contentsOf: tokens.randomElement(using: &generator) ?? [], at: place)
        default:
          // A value becomes another one.
          guard let colon = body[place...].firstIndex(of: UInt8(ascii: ":")) else { continue }
          let end =
            body[colon...].firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "}") } ?? body.count
          body.replaceSubrange(
            (colon + 1)..<max(colon + 1, end), with: tokens.randomElement(using: &generator) ?? [])
        }
      }
      // What comes back can be read, whatever went in.
      _ = try listener.messages(in: loop.take(OutgoingMessage.framed(body)) + loop.takeFindings())
    }
  }
}

@Test(arguments: [
  "/稿.txt", "/%CC%81.txt", "/%E0%A8%BF/%E0%A8%BF.txt", "/\u{301}/\u{301}", "///", "//%00/", "",
  String(repeating: "/", count: 9_000), String(repeating: "/a", count: 4_000),
  String(repeating: "/%CC%81", count: 1_000), String(repeating: "/a", count: 1_000_000),
])
func `a draft may stand where it likes, however deep, under any name`(path: String) throws {
  let uri = AnyValue.string("file://" + path)
  let sideFiles = SideFilesOnDisk(
    read: { _ in .nothing }, write: { _, _ in nil }, today: { nil }, author: { nil })
  var talk = Talk()
  talk.loop = MessageLoop(Session(.init(version: "test", sideFiles: sideFiles)))
  try talk.open(.utf8)
  let document: AnyValue = .object(["uri": uri, "version": .integer(1), "text": .string("⽉底")])
  let said = try talk.say("textDocument/didOpen", .object(["textDocument": document]))
  #expect(said.last?["params"]["uri"] == uri)
}
