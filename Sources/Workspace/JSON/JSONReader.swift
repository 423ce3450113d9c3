import Rules
import TextModel

/// Reads one JSON value from bytes.
struct JSONReader {
  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0
  /// Those members of the outermost object that were read whole.
  private(set) var outermostMembers: [JSONValue.Member] = []

  /// Deeper nesting is a mistake or an attack on the stack.
  private static let deepest = 100

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  mutating func readAll() throws(JSONValue.SyntaxError) -> JSONValue {
    let value = try readValue()
    try skipSpace()
    if offset < bytes.count { throw failure("多出的内容", "something stands behind the end") }
    return value
  }

  private mutating func readValue() throws(JSONValue.SyntaxError) -> JSONValue {
    try skipSpace()
    let start = offset
    let content = try readContent()
    return JSONValue(content, at: start..<offset)
  }

  private mutating func readContent() throws(JSONValue.SyntaxError) -> JSONValue.Content {
    guard let byte = peek else { throw failure("不完整", "ends too early") }
    switch byte {
    case UInt8(ascii: "{"): return try readObject()
    case UInt8(ascii: "["): return try readArray()
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "-"), 0x30...0x39: return try readNumber()
    default:
      for (word, value) in [("true", JSONValue.Content.bool(true)), ("false", .bool(false)), ("null", .null)]
      where bytes[offset...].starts(with: word.utf8) {
        offset += word.utf8.count
        return value
      }
      throw failure("此处应为一个值", "expected a value")
    }
  }

  private mutating func readObject() throws(JSONValue.SyntaxError) -> JSONValue.Content {
    try enter()
    var members: [JSONValue.Member] = []
    while try !closes(with: UInt8(ascii: "}"), isFirst: members.isEmpty) {
      guard peek == UInt8(ascii: "\"") else { throw failure("此处应为带引号的名称", "expected a name in quotes") }
      let start = offset
      let name = try readString()
      let nameRange = start..<offset
      try skipSpace()
      guard peek == UInt8(ascii: ":") else {
        throw failure("“\(name)”后面应有冒号", "expected a colon after \"\(name)\"")
      }
      offset += 1
      members.append(JSONValue.Member(name: name, nameRange: nameRange, value: try readValue()))
      if depth == 1 { outermostMembers = members }
    }
    return .object(members)
  }

  private mutating func readArray() throws(JSONValue.SyntaxError) -> JSONValue.Content {
    try enter()
    var elements: [JSONValue] = []
    while try !closes(with: UInt8(ascii: "]"), isFirst: elements.isEmpty) { elements.append(try readValue()) }
    return .array(elements)
  }

  private mutating func enter() throws(JSONValue.SyntaxError) {
    offset += 1
    depth += 1
    if depth > JSONReader.deepest { throw failure("嵌套太深", "nested too deep") }
  }

  /// Moves past a comma and the closing bracket, if they stand here.
  private mutating func closes(with bracket: UInt8, isFirst: Bool) throws(JSONValue.SyntaxError) -> Bool {
    try skipSpace()
    if !isFirst, peek == UInt8(ascii: ",") {
      offset += 1
      try skipSpace()
    } else if !isFirst, peek != bracket {
      throw failure("此处应为逗号或括号", "expected a comma or a closing bracket")
    }
    guard peek == bracket else { return false }
    offset += 1
    depth -= 1
    return true
  }

  private mutating func readNumber() throws(JSONValue.SyntaxError) -> JSONValue.Content {
    let start = offset
    while let byte = peek, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) { offset += 1 }
    guard let number = Double(String(decoding: bytes[start..<offset], as: UTF8.self)) else {
      throw failure("数字有误", "not a number")
    }
    return .number(number)
  }

  private mutating func readString() throws(JSONValue.SyntaxError) -> String {
    offset += 1
    var units: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\"") {
      if byte == Ascii.lineFeed { break }
      offset += 1
      if byte == UInt8(ascii: "\\") { try readEscape(into: &units) } else { units.append(byte) }
    }
    guard peek == UInt8(ascii: "\"") else { throw failure("引号没有收尾", "a quotation mark is missing") }
    offset += 1
    return String(decoding: units, as: UTF8.self)
  }

  private mutating func readEscape(into units: inout [UInt8]) throws(JSONValue.SyntaxError) {
    guard let byte = peek else { return }
    offset += 1
    switch byte {
    case UInt8(ascii: "n"): units.append(0x0A)
    case UInt8(ascii: "t"): units.append(0x09)
    case UInt8(ascii: "r"): units.append(0x0D)
    case UInt8(ascii: "b"): units.append(0x08)
    case UInt8(ascii: "f"): units.append(0x0C)
    case UInt8(ascii: "u"):
      var codes = [try readHex()]
      if UTF16.isLeadSurrogate(codes[0]), bytes[offset...].starts(with: "\\u".utf8) {
        offset += 2
        codes.append(try readHex())
      }
      units += String(decoding: codes, as: UTF16.self).utf8
    default: units.append(byte)
    }
  }

  private mutating func readHex() throws(JSONValue.SyntaxError) -> UInt16 {
    let end = offset + 4
    guard end <= bytes.count,
      let code = UInt16(String(decoding: bytes[offset..<end], as: UTF8.self), radix: 16)
    else { throw failure("\\u 后面应有四位十六进制数", "expected four hexadecimal digits after \\u") }
    offset = end
    return code
  }

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipSpace() throws(JSONValue.SyntaxError) {
    while let byte = peek {
      if byte <= 0x20 {
        offset += 1
      } else if bytes[offset...].starts(with: "//".utf8) {
        while let byte = peek, byte != Ascii.lineFeed { offset += 1 }
      } else if bytes[offset...].starts(with: "/*".utf8) {
        offset += 2
        while offset < bytes.count, !bytes[offset...].starts(with: "*/".utf8) { offset += 1 }
        if offset == bytes.count { throw failure("注释没有收尾", "a comment is not closed") }
        offset += 2
      } else {
        return
      }
    }
  }

  private func failure(_ chinese: String, _ english: String) -> JSONValue.SyntaxError {
    JSONValue.SyntaxError(offset: min(offset, bytes.count), message: Wording(chinese, en: english))
  }
}
