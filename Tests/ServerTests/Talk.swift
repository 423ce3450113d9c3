import JSONRPC
import LSPTypes
import TestSupport
import TextModel

@testable import Server

/// A conversation with a server of its own, about the draft `b`.
struct Talk {
  var loop = MessageLoop(Session(.init(version: "test")))

  mutating func say(_ method: String, _ params: AnyValue, id: Int? = nil) throws -> [AnyValue] {
    try Talk.messages(in: tell(method, params, id: id))
  }

  /// The same, with the answer as it came: to read it takes longer than to make it.
  mutating func tell(_ method: String, _ params: AnyValue, id: Int? = nil) throws -> [UInt8] {
    let bytes =
      try id.map { try OutgoingMessage.request(.number($0), method, params) }
      ?? OutgoingMessage.notification(method, params)
    return loop.take(bytes) + loop.takeFindings() + loop.takeHeldFindings()
  }

  static func messages(in bytes: [UInt8]) throws -> [AnyValue] {
    var listener = Listener()
    return try listener.messages(in: bytes)
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
