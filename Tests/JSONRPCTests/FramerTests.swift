import TestSupport
import Testing

@testable import JSONRPC

private func framed(_ bodies: [String], header: String = "") -> [UInt8] {
  bodies.flatMap { Array("\(header)Content-Length: \($0.utf8.count)\r\n\r\n\($0)".utf8) }
}

private func messages(_ chunks: [[UInt8]]) throws -> [String] {
  var framer = MessageFramer()
  var messages: [String] = []
  for chunk in chunks {
    framer.append(chunk)
    while let message = try framer.next() { messages.append(String(decoding: message, as: UTF8.self)) }
  }
  return messages
}

@Test(arguments: ["", "Content-Type: a/b; charset=utf-8\r\n", "X: 1\r\ncontent-type:\r\n"])
func `messages come out as they went in, wherever the stream is cut`(header: String) throws {
  let bodies = (0..<60).map { String(repeating: "运😀\r\n\r\n", count: $0 * 17 % 97) }
  let stream = framed(bodies, header: header)
  #expect(try messages([stream]) == bodies)
  #expect(try messages(stream.map { [$0] }) == bodies)
  var generator = SeededGenerator(seed: 5)
  for _ in 0..<20 {
    var rest = stream[...]
    var chunks: [[UInt8]] = []
    while !rest.isEmpty {
      chunks.append(Array(rest.prefix(Int.random(in: 1...3000, using: &generator))))
      rest = rest.dropFirst(chunks.last?.count ?? 1)
    }
    #expect(try messages(chunks) == bodies)
  }
}

@Test func `bare line feeds end headers too`() throws {
  #expect(try messages([Array("Content-Length: 2\n\n{}".utf8)]) == ["{}"])
}

@Test(arguments: [
  ("Content-Length: 2147483648\r\n\r\n", FramingError.messageTooLong(2_147_483_648)),
  ("Content-Length: 99999999999999999999\r\n\r\n", .messageTooLong(.max)),
  ("Content-Type: x\r\n\r\n", .noContentLength("Content-Type: x\r")),
  ("Content-Length: -1\r\n\r\n", .noContentLength("Content-Length: -1\r")),
  ("Content-Length: x\r\n\r\n", .noContentLength("Content-Length: x\r")),
  (String(repeating: "a", count: 9000), .headerTooLong(8192)),
])
func `a stream that cannot be read says why`(stream: String, error: FramingError) {
  #expect(throws: error) { try messages([Array(stream.utf8)]) }
  #expect(!error.description.isEmpty)
}

@Test func `what is not all there is waited for`() throws {
  var framer = MessageFramer()
  framer.append("Content-Length: 200000000\r\n\r\n{".utf8)
  let message = try framer.next()
  #expect(message == nil && !framer.isBetweenMessages)
}
