/// Reads little-endian numbers from bytes, one after the other; `nil` past the end.
package struct LittleEndianReader {
  private let bytes: [UInt8]
  private var offset = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var remaining: Int { bytes.count - offset }

  package mutating func take(_ expected: [UInt8]) -> Bool {
    guard remaining >= expected.count, bytes[offset..<offset + expected.count].elementsEqual(expected) else {
      return false
    }
    offset += expected.count
    return true
  }

  package mutating func uint8() -> UInt8? {
    guard remaining >= 1 else { return nil }
    offset += 1
    return bytes[offset - 1]
  }

  package mutating func uint16() -> UInt16? {
    guard let low = uint8(), let high = uint8() else { return nil }
    return UInt16(low) | UInt16(high) << 8
  }

  package mutating func uint32() -> UInt32? {
    guard let low = uint16(), let high = uint16() else { return nil }
    return UInt32(low) | UInt32(high) << 16
  }

  package mutating func uint40() -> UInt64? {
    guard let low = uint32(), let high = uint8() else { return nil }
    return UInt64(low) | UInt64(high) << 32
  }

  /// A number in seven bits a byte, the least significant first; the last byte has no high bit.
  package mutating func variableLength() -> UInt32? {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while let byte = uint8() {
      value |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
      if shift > 28 { return nil }
    }
    return nil
  }
}
