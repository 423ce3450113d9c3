import JSONRPC
import LSPTypes
import TestSupport
import TextModel

@testable import Server

/// A conversation with a server of its own, about the draft `b`.
struct Talk {
  var loop = MessageLoop(Session(.init(version: "test")))
  var listener = Listener()

  mutating func say(_ method: String, _ params: AnyValue, id: Int? = nil) throws -> [AnyValue] {
    let bytes =
      try id.map { try OutgoingMessage.request(.number($0), method, params) }
      ?? OutgoingMessage.notification(method, params)
    return try listener.messages(in: loop.take(bytes) + loop.takeFindings() + loop.takeHeldFindings())
  }

  mutating func open(_ encoding: ColumnEncoding) throws {
    let capabilities: AnyValue = .object([
      "general": .object(["positionEncodings": .array([.string(encoding.protocolName)])])
    ])
    _ = try say("initialize", .object(["capabilities": capabilities]), id: 0)
  }

  /// The findings of a draft that is just opened.
  mutating func findings(afterOpening text: String) throws -> AnyValue? {
    let document: AnyValue = .object(["uri": .string("b"), "version": .integer(1), "text": .string(text)])
    return try say("textDocument/didOpen", .object(["textDocument": document])).last?["params"]["diagnostics"]
  }

  mutating func symbols() throws -> AnyValue? {
    let params: AnyValue = .object(["textDocument": .object(["uri": .string("b")])])
    return try say("textDocument/documentSymbol", params, id: 1).first?["result"]
  }
}
