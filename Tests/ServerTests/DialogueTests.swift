import JSONRPC
import LSPTypes
import Names
import Rules
import TestSupport
import Testing

@testable import Server

private let dialogues = fileNames(in: "Dialogues", suffix: ".jsonl")

private func newLoop() -> MessageLoop {
  MessageLoop(
    Session(
      .init(version: "test") { path in
        switch path {
        case "/strict/稿.txt": FolderRules(rules: RuleSelection(ignored: ["radical-glyph"]))
        case "/broken/稿.txt": FolderRules(rules: RuleSelection(), complaints: [Wording("坏了", en: "broken")])
        default: nil
        }
      }))
}

@Test(arguments: dialogues)
func `the server says what the dialogue says, however its input is cut`(_ name: String) throws {
  let dialogue = try Dialogue(name)
  let shapes = try ProtocolShapes.shared.get()
  var generator = SeededGenerator(seed: 3)
  var loop = newLoop()
  var listener = Listener()
  var asked: [AnyValue: String] = [:]
  var said: [AnyValue] = []
  for (index, step) in dialogue.steps.enumerated() {
    let place: Comment = "\(name), step \(index + 1)"
    switch step {
    case .client(let bytes), .together(let bytes):
      #expect(said.isEmpty, "\(place): not expected: \(said.first?.json ?? "")")
      var pieces = [bytes]
      if case .client = step { pieces = chunks(of: bytes, &generator) }
      var client = Listener()
      for message in (try? client.messages(in: bytes)) ?? [] where message["id"] != .null {
        asked[message["id"]] = message["method"].string
      }
      said = []
      for piece in pieces where loop.exitCode == nil {
        said += try listener.messages(in: loop.take(piece) + loop.takeFindings())
      }
      for message in said { #expect(faults(of: message, asked, shapes) == [], place) }
    case .pause:
      #expect(said.isEmpty, "\(place): not expected: \(said.first?.json ?? "")")
      said = loop.holdsFindings ? try listener.messages(in: loop.takeHeldFindings()) : []
    case .server(let pattern):
      guard !said.isEmpty else {
        Issue.record("\(place): the server is silent, not \(pattern.json)")
        return
      }
      let message = said.removeFirst()
      #expect(pattern.matches(message), "\(place): \(message.json) is not \(pattern.json)")
    case .exit(let code):
      #expect(Int(loop.exitCode ?? loop.exitCodeAtEndOfInput) == code, place)
    }
  }
  #expect(said.isEmpty, "\(name): not expected at the end: \(said.first?.json ?? "")")
}

private func faults(of message: AnyValue, _ asked: [AnyValue: String], _ shapes: ProtocolShapes) -> [String] {
  guard message["jsonrpc"] == .string("2.0") else { return ["no jsonrpc"] }
  if let method = message["method"].string {
    return shapes.faults(ofParams: message["params"], in: method, isRequest: message["id"] != .null)
  }
  if message.object?["error"] != nil {
    return message.object?["id"] == nil ? ["an error without id"] : []
  }
  guard let method = asked[message["id"]] else { return ["an answer to nobody: \(message.json)"] }
  guard let result = message.object?["result"] else { return ["an answer without result"] }
  return shapes.faults(ofResult: result, to: method)
}
