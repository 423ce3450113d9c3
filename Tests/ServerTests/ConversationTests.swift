import JSONRPC
import LSPTypes
import Synchronization
import TestSupport
import Testing

@testable import Server

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Runs the server over real pipes with all of the input at once; gives its output and its exit code.
private func converse(_ input: [UInt8]) throws -> (messages: [AnyValue], code: Int32) {
  var toServer: [Int32] = [0, 0]
  var fromServer: [Int32] = [0, 0]
  try #require(pipe(&toServer) == 0 && pipe(&fromServer) == 0)
  // Less than a pipe holds, so nobody has to read while this writes.
  try #require(input.count < 60_000)
  try #require(StandardStreams(input: -1, output: toServer[1]).send(input))
  close(toServer[1])
  let code = LanguageServer.converse(
    over: StandardStreams(input: toServer[0], output: fromServer[1]), .init(version: "test"))
  close(fromServer[1])
  close(toServer[0])
  let output = StandardStreams(input: fromServer[0], output: -1)
  var listener = Listener()
  var messages: [AnyValue] = []
  while case let block = output.nextBlock(), !block.isEmpty { messages += try listener.messages(in: block) }
  close(fromServer[0])
  return (messages, code)
}

private func request(_ id: Int, _ method: String) throws -> [UInt8] {
  try OutgoingMessage.request(.number(id), method, ["capabilities": [String: String]()])
}

@Test func `a conversation over pipes ends as the protocol says`() throws {
  let whole =
    try request(1, "initialize") + request(2, "shutdown") + OutgoingMessage.notification("exit", [Int]())
  let (messages, code) = try converse(whole)
  #expect(messages.map { $0["id"] } == [.integer(1), .integer(2)])
  #expect(code == 0)
}

@Test(arguments: [
  ("", 1), ("Content-Length: 99\r\n\r\n{", 1), ("Content-Length: 2147483648\r\n\r\n", 1),
  ("garbage\r\n\r\n", 1),
])
func `input that ends or breaks ends the process`(rest: String, code: Int32) throws {
  let conversation = try converse(try request(1, "initialize") + Array(rest.utf8))
  #expect(conversation.messages.count == 1)
  #expect(conversation.code == code)
}

@Test func `a client that no longer reads ends the process`() throws {
  signal(SIGPIPE, SIG_IGN)
  var toServer: [Int32] = [0, 0]
  var fromServer: [Int32] = [0, 0]
  try #require(pipe(&toServer) == 0 && pipe(&fromServer) == 0)
  close(fromServer[0])
  try #require(StandardStreams(input: -1, output: toServer[1]).send(request(1, "initialize")))
  let streams = StandardStreams(input: toServer[0], output: fromServer[1])
  #expect(LanguageServer.converse(over: streams, .init(version: "test")) == 1)
  for descriptor in [toServer[0], toServer[1], fromServer[1]] { close(descriptor) }
}

@Test(arguments: [false, true])
func `the log has every message, and what drafts say only if asked for`(holdsText: Bool) throws {
  let lines = Mutex<[String]>([])
  let log = ConversationLog(holdsText: holdsText) { line in lines.withLock { $0.append(line) } }
  var loop = MessageLoop(Session(.init(version: "test", log: log)))
  let opening: AnyValue = .object([
    "textDocument": .object([
      "uri": .string("file:///a.txt"), "version": .integer(0), "text": .string("⽉底"),
      "languageId": .string(""),
    ])
  ])
  for message in [
    try request(1, "initialize"), try OutgoingMessage.notification("textDocument/didOpen", opening),
    OutgoingMessage.framed(Array("{".utf8)), try request(2, "none/such"),
  ] {
    _ = loop.take(message)
    _ = loop.takeFindings()
  }
  let text = lines.withLock { $0.joined(separator: "\n") }
  for part in [
    "→ initialize #1 ", "← answer #1 ", "→ no message 1 B", "← textDocument/publishDiagnostics",
    "← error #2 ",
  ] {
    #expect(text.contains(part))
  }
  #expect(text.contains("⽉") == holdsText)
}
