import Testing

@testable import JSONRPC

private struct Params: Decodable { var text: String }

@Test(
  arguments: [
    (#"{"id":1,"method":"m"}"#, .request(.number(1), method: "m")),
    (#"{"id":"1","method":"m"}"#, .request(.string("1"), method: "m")),
    (#"{"method":"m","params":{}}"#, .notification(method: "m")),
    (#"{"id":null,"method":"m"}"#, .notification(method: "m")),
    (#"{"id":1,"result":null}"#, .response(.number(1), isError: false)),
    (#"{"id":1,"error":{"code":1,"message":""}}"#, .response(.number(1), isError: true)),
    (#"{"id":null,"error":{"code":1,"message":""}}"#, .response(nil, isError: true)),
  ] as [(String, IncomingMessage.Kind)])
func `a message is what its members make it`(json: String, kind: IncomingMessage.Kind) throws {
  #expect(try IncomingMessage(Array(json.utf8)).kind == kind)
}

@Test(
  arguments: [
    ("", .parseError), ("{", .parseError), (#"{"id":1,"#, .parseError), ("7", .invalidRequest),
    ("[]", .invalidRequest),
    ("{}", .invalidRequest), (#"{"id":[],"method":"m"}"#, .invalidRequest),
    (#"{"method":null}"#, .invalidRequest),
  ] as [(String, ResponseError.Code)])
func `what is no message is refused`(json: String, code: ResponseError.Code) {
  let error = #expect(throws: ResponseError.self) { try IncomingMessage(Array(json.utf8)) }
  #expect(error?.code == code)
}

@Test(arguments: [
  (#"{"method":"m","params":{"text":7}}"#, "params.text is not of type String"),
  (#"{"method":"m","params":{"text":null}}"#, "params.text is null where a String is needed"),
  (#"{"method":"m","params":{}}"#, "params has no text"),
  (#"{"method":"m"}"#, "the message has no params"),
])
func `params of another type are refused with their place`(json: String, message: String) throws {
  let incoming = try IncomingMessage(Array(json.utf8))
  let error = #expect(throws: ResponseError.self) { try incoming.params(Params.self) }
  #expect(error == ResponseError(.invalidParams, message))
}

@Test(
  arguments: [
    (Array(#""\ud83d""#.utf8), "\u{FFFD}"),
    (Array(#""\udE00运""#.utf8), "\u{FFFD}运"),
    (Array(#""\ud83d\ude00\ud83dx""#.utf8), "😀\u{FFFD}x"),
    (Array(#""\\ud83d\ud83d\"""#.utf8), "\\ud83d\u{FFFD}\""),
    (Array("\"运\u{1}\n\"".utf8), "运\u{1}\n"),
    ([0x22, 0xE8, 0xBF, 0x22], "\u{FFFD}"),
  ] as [([UInt8], String)])
func `what a reader would refuse is mended`(string: [UInt8], text: String) throws {
  let json = Array(#"{"method":"m","params":{"text":"#.utf8) + string + Array("}}".utf8)
  #expect(try IncomingMessage(json).params(Params.self).text == text)
}

@Test func `answers are framed, and an error without a request has a null id`() throws {
  func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
  #expect(
    text(try OutgoingMessage.success(.number(7), ["a"])) == "Content-Length: 39\r\n\r\n"
      + #"{"jsonrpc":"2.0","id":7,"result":["a"]}"#)
  #expect(
    text(try OutgoingMessage.failure(nil, ResponseError(.parseError, "no"))).hasSuffix(
      #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"no"}}"#))
  #expect(
    text(try OutgoingMessage.notification("m", [1])).hasSuffix(
      #"{"jsonrpc":"2.0","method":"m","params":[1]}"#))
  #expect(
    text(try OutgoingMessage.request(.string("s"), "m", [1])).hasSuffix(
      #"{"jsonrpc":"2.0","id":"s","method":"m","params":[1]}"#))
  #expect(
    text(try OutgoingMessage.request(.string("s"), "m")).hasSuffix(
      #"{"jsonrpc":"2.0","id":"s","method":"m"}"#))
}
