public import TextModel

/// Writes JSON as bytes; commas are put where they belong.
public struct JSONText: ~Copyable {
  @usableFromInline var written: ByteBuffer
  @usableFromInline var needsComma = false

  /// Nothing written yet; room for so many bytes, and more as it is needed.
  public init(capacity: Int = 512) { written = ByteBuffer(capacity: capacity) }

  /// What was written so far.
  public var bytes: [UInt8] { written.bytes }

  @inlinable
  public mutating func object(_ body: (inout JSONText) -> Void) {
    open("{")
    body(&self)
    close("}")
  }

  @inlinable
  public mutating func array(_ body: (inout JSONText) -> Void) {
    open("[")
    body(&self)
    close("]")
  }

  @inlinable
  public mutating func array<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONText, Element) -> Void
  ) {
    array { json in
      for element in elements { body(&json, element) }
    }
  }

  /// Begins the next element on a line of its own, for people and for `diff`.
  public mutating func newLine() {
    if needsComma { written.append(UInt8(ascii: ",")) }
    needsComma = false
    written.append(UInt8(ascii: "\n"))
  }

  public mutating func string(_ text: String) {
    separate()
    quote(text)
    needsComma = true
  }

  public mutating func number(_ number: Int) {
    separate()
    written.append(decimal: number)
    needsComma = true
  }

  /// A number of tenths, with its decimal.
  public mutating func decimal(tenths: Int) {
    separate()
    written.append(decimal: tenths / 10)
    written.append(UInt8(ascii: "."))
    written.append(decimal: tenths % 10)
    needsComma = true
  }

  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  public mutating func null() { literal("null") }

  /// A member's name, which needs no escapes; its value follows.
  ///
  /// Half of a report is names of members. They are known when the program is built: where this is part of the caller,
  /// each is a few words stored, and no jump depends on its length.
  @inlinable @inline(__always)
  public mutating func key(_ name: StaticString) {
    let comma = needsComma ? 1 : 0
    needsComma = false
    written.append(atMost: name.utf8CodeUnitCount + 4) { JSONText.write(name, comma: comma, to: $0) }
  }

  /// Writes a member's name behind a comma or none, and says how many bytes that took.
  @inlinable @inline(__always)
  static func write(_ name: StaticString, comma: Int, to room: UnsafeMutablePointer<UInt8>) -> Int {
    let length = name.utf8CodeUnitCount
    // Written over where none is needed.
    room.pointee = UInt8(ascii: ",")
    let start = room + comma
    start.pointee = UInt8(ascii: "\"")
    (start + 1).update(from: name.utf8Start, count: length)
    start[length + 1] = UInt8(ascii: "\"")
    start[length + 2] = UInt8(ascii: ":")
    return comma + length + 3
  }

  /// A member's name that is known only when the text is written.
  public mutating func key(named name: String) {
    separate()
    quote(name)
    written.append(UInt8(ascii: ":"))
    needsComma = false
  }

  @inlinable @inline(__always)
  public mutating func member(_ name: StaticString, _ text: String) {
    key(name)
    string(text)
  }

  @inlinable @inline(__always)
  public mutating func member(_ name: StaticString, _ value: Int) {
    guard let digits = ShortDecimal(value) else {
      key(name)
      return number(value)
    }
    let comma = needsComma ? 1 : 0
    needsComma = true
    written.append(atMost: name.utf8CodeUnitCount + 12) { room in
      let length = JSONText.write(name, comma: comma, to: room)
      return length + digits.write(to: room + length)
    }
  }

  @inlinable @inline(__always)
  public mutating func member(_ name: StaticString, _ body: (inout JSONText) -> Void) {
    key(name)
    written.append(UInt8(ascii: "{"))
    body(&self)
    close("}")
  }

  @inlinable @inline(__always)
  public mutating func member<Element>(
    _ name: StaticString, array elements: some Sequence<Element>, _ body: (inout JSONText, Element) -> Void
  ) {
    key(name)
    array(elements, body)
  }

  /// A number as it is to be written.
  public mutating func literal(_ text: String) {
    separate()
    written.append(text)
    needsComma = true
  }

  /// A value with all that is in it, on one line.
  public mutating func value(_ value: JSONValue) {
    switch value.content {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let value): literal(Int(exactly: value).map(String.init) ?? String(value))
    case .string(let text): string(text)
    case .array(let elements): array(elements) { $0.value($1) }
    case .object(let members):
      object { json in
        for member in members {
          json.key(named: member.name)
          json.value(member.value)
        }
      }
    }
  }

  /// Gives what was written so far and forgets it, so that a long report need not stay in memory.
  public mutating func take() -> [UInt8] {
    defer { written.removeAll() }
    return written.bytes
  }

  @inlinable
  mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    written.append(UInt8(ascii: bracket))
    needsComma = false
  }

  @inlinable @inline(__always)
  mutating func close(_ bracket: Unicode.Scalar) {
    written.append(UInt8(ascii: bracket))
    needsComma = true
  }

  @inlinable
  mutating func separate() {
    if needsComma { written.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func quote(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      written.append(UInt8(ascii: "\""))
      while true {
        let end = JSONText.firstToEscape(utf8, from: start)
        written.append(UnsafeBufferPointer(rebasing: utf8[start..<end]))
        if end == utf8.count { break }
        escape(utf8[end])
        start = end + 1
      }
      written.append(UInt8(ascii: "\""))
    }
  }

  /// The place of the first control character, quotation mark or backslash; the end where there is none.
  private static func firstToEscape(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= utf8.count {
      let word = UnsafeRawBufferPointer(utf8).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if holdsByteToEscape(word) { break }
      index += 8
    }
    while index < utf8.count {
      let byte = utf8[index]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { break }
      index += 1
    }
    return index
  }

  /// Whether one of eight bytes is below a space, a quotation mark or a backslash.
  private static func holdsByteToEscape(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    // Taking n from a byte borrows into its highest bit if it is below n.
    let below =
      (word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes
    return below & (ones &* 0x80) != 0
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x0A: written.append("\\n")
    case 0x0D: written.append("\\r")
    case 0x09: written.append("\\t")
    case 0..<0x20:
      let hex = String(byte, radix: 16)
      written.append("\\u\(String(repeating: "0", count: 4 - hex.utf8.count))\(hex)")
    default:
      written.append(UInt8(ascii: "\\"))
      written.append(byte)
    }
  }
}
