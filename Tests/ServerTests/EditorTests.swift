import JSONRPC
import LSPTypes
import TestSupport
import Testing

@testable import Server

struct Editor: Sendable, CustomTestStringConvertible {
  var name: String
  var params: AnyValue
  var agreed: AnyValue
  var testDescription: String { name }

  static let all: [Editor] = {
    let bytes = (try? readFile(Repository.root + "Tests/ServerTests/editors.jsonl")).map(Array.init) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      guard let value = try? AnyValue.reading(Array(line.utf8)), let name = value["editor"].string else {
        return nil
      }
      return Editor(name: name, params: value["params"], agreed: value["agreed"])
    }
  }()
}

@Test(arguments: Editor.all)
func `each editor is offered what it can use, and shown findings one way only`(_ editor: Editor) throws {
  var loop = MessageLoop(Session(.init(version: "test")))
  var listener = Listener()
  func say(_ bytes: [UInt8]) throws -> [AnyValue] {
    try listener.messages(in: loop.take(bytes) + loop.takeFindings())
  }
  let answer = try say(OutgoingMessage.request(.number(0), "initialize", editor.params))
  let offer = try #require(answer.first?["result"]["capabilities"])
  #expect(try ProtocolShapes.shared.get().faults(ofResult: answer[0]["result"], to: "initialize") == [])
  #expect(offer["positionEncoding"] == editor.agreed["positionEncoding"])
  #expect((offer["diagnosticProvider"] != .null) == editor.agreed["pull"].bool)
  #expect((offer["codeActionProvider"] != .null) == editor.agreed["codeActions"].bool)

  let asked = try say(OutgoingMessage.notification("initialized", AnyValue.object([:])))
  let hasConfiguration = editor.params["capabilities"]["workspace"]["configuration"] == .bool(true)
  #expect(asked.map { $0["method"].string } == (hasConfiguration ? ["workspace/configuration"] : []))
  let document: AnyValue = .object([
    "textDocument": .object([
      "uri": .string("file:///稿.txt"), "version": .integer(0), "text": .string("运城市"),
      "languageId": .string(""),
    ])
  ])
  let published = try say(OutgoingMessage.notification("textDocument/didOpen", document))
  #expect(
    published.map { $0["method"].string }
      == (editor.agreed["pull"] == .bool(true) ? [] : ["textDocument/publishDiagnostics"]))
}

@Test func `every editor is there`() {
  #expect(Editor.all.count == 23)
}

@Test(arguments: [
  ("Neovim", CompletionShape.prefix), ("Visual Studio Code", .prefix),
  ("Visual Studio Code - Insiders", .prefix),
  ("emacs", .prefix), ("Emacs (eglot)", .label), ("", .label), ("vim-lsp", .word), ("helix", .word),
  ("Qt Creator", .word), ("Sublime Text LSP", .word), ("Zed", .word),
])
func `each editor gets the completion items it inserts rightly`(name: String, shape: CompletionShape) {
  var client = Client()
  client.name = name.isEmpty ? nil : name
  #expect(client.completionShape == shape)
}
