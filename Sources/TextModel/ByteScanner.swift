/// Reads forward over UTF-8 bytes; moves only past what it was asked for and found.
public struct ByteScanner: Sendable {
  /// What is read.
  public let bytes: [UInt8]
  /// Where reading stops.
  public let end: Int
  /// Where the next `take` looks.
  public var offset: Int

  @inlinable
  public init(_ bytes: [UInt8], at offset: Int = 0, end: Int? = nil) {
    self.bytes = bytes
    self.end = end ?? bytes.count
    self.offset = offset
  }

  /// Whether everything was read.
  @inlinable public var isAtEnd: Bool { offset >= end }

  /// The byte at the offset, or `nil` at the end.
  @inlinable public var peek: UInt8? { offset < end ? bytes[offset] : nil }

  /// Moves past `literal` if it stands here.
  @inlinable
  public mutating func take(_ literal: StaticString) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard offset + length <= end else { return false }
    let start = literal.utf8Start
    for index in 0..<length where bytes[offset + index] != start[index] { return false }
    offset += length
    return true
  }

  /// Moves past spaces (U+0020, U+00A0, U+3000) and tabs; says how many bytes they were.
  @inlinable
  @discardableResult
  public mutating func takeSpaces() -> Int {
    let start = offset
    while offset < end {
      let byte = bytes[offset]
      if byte == 0x20 || byte == 0x09 {
        offset += 1
      } else if byte == 0xC2, offset + 1 < end, bytes[offset + 1] == 0xA0 {
        offset += 2
      } else if byte == 0xE3, offset + 2 < end, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x80 {
        offset += 3
      } else {
        break
      }
    }
    return offset - start
  }

  /// Moves past one to `limit` ASCII digits and gives their value; does not move when more than `limit` stand here.
  @inlinable
  public mutating func takeNumber(limit: Int) -> Int? {
    var value = 0
    var index = offset
    while index < end, bytes[index] &- 0x30 < 10 {
      if index - offset == limit { return nil }
      value = value * 10 + Int(bytes[index] &- 0x30)
      index += 1
    }
    guard index > offset else { return nil }
    offset = index
    return value
  }

  /// Moves past the character that stands here and gives it.
  @inlinable
  public mutating func takeScalar() -> UInt32? {
    guard offset < end else { return nil }
    let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
    offset += length
    return scalar
  }
}
