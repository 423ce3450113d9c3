import FoundationEssentials
import Testing

@testable import JSONRPC

private struct Everything: Codable, Equatable {
  var flag = true
  var int = -12
  var small: Int8 = -8
  var sizes = [Int16(16), 7]
  var wide: [Int32] = [.min, .max]
  var wider: [Int64] = [.min, .max]
  var unsigned: UInt = 5
  var bytes: [UInt8] = [0, 9, 10, 255]
  var words: [UInt16] = [65535]
  var longs: [UInt32] = [.max]
  var longest: [UInt64] = [.max]
  var double = 0.5
  var doubles = [1.0, -2.25, 1e300]
  var float: Float = 1.5
  var floats: [Float] = [0.25]
  var flags = [true, false]
  var text = "运城\"\\/\n\r\t\u{1}\u{1F}\u{7F}😀"
  var missing: String?
  var present: String? = ""
  var nested = [["a": [1: "b"]], [:]]
  var empty: [Int] = []
  var optionals: [Int?] = [1, nil, 3]
  var inner: [Inner] = [Inner(), Inner(deeper: Inner.Deeper(list: [[1], [], [2, 3]]))]

  struct Inner: Codable, Equatable {
    var deeper: Deeper?
    struct Deeper: Codable, Equatable { var list: [[Int]] }
  }
}

/// Uses the containers that no synthesised encoding does.
private struct ByHand: Encodable {
  enum Keys: String, CodingKey { case a, b, c, d, e, `super` }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Keys.self)
    var inner = object.nestedContainer(keyedBy: Keys.self, forKey: .a)
    try inner.encode(Int16(1), forKey: .b)
    try inner.encodeNil(forKey: .c)
    var array = object.nestedUnkeyedContainer(forKey: .b)
    try array.encode("x")
    var more = array.nestedContainer(keyedBy: Keys.self)
    try more.encode(UInt8(2), forKey: .a)
    var last = array.nestedUnkeyedContainer()
    try last.encodeNil()
    try Int32(3).encode(to: array.superEncoder())
    try UInt16(4).encode(to: object.superEncoder(forKey: .c))
    try Float(0.5).encode(to: object.superEncoder())
    // The same object goes on through another container, as flattened members do.
    var again = encoder.container(keyedBy: Keys.self)
    try again.encode(Double.infinity, forKey: .d)
    try again.encode(UInt32(6), forKey: .e)
  }
}

@Test func `what is written can be read again`() throws {
  let value = Everything()
  #expect(try JSONDecoder().decode(Everything.self, from: Data(JSONWriter.encode(value))) == value)
}

@Test func `containers used by hand close in order`() throws {
  #expect(
    String(decoding: try JSONWriter.encode(ByHand()), as: UTF8.self)
      == #"{"a":{"b":1,"c":null},"b":["x",{"a":2},[null],3],"c":4,"super":0.5,"d":null,"e":6}"#)
}

private struct Scalar<Value: Encodable>: Encodable {
  var value: Value

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}

@Test func `bare values are JSON texts too`() throws {
  func json(_ value: some Encodable) throws -> String {
    String(decoding: try JSONWriter.encode(value), as: UTF8.self)
  }
  #expect(try json("a") == "\"a\"")
  #expect(try json(Scalar(value: true)) == "true")
  #expect(try json([Scalar(value: 12)]) == "[12]")
  #expect(try json(String?.none) == "null")
  #expect(try json([String: Int]()) == "{}")
  #expect(try json(Scalar(value: ["a": 1.25])) == #"{"a":1.25}"#)
  #expect(try json(RequestID.string("x")) == "\"x\"")
}
