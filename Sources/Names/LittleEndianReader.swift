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

  package mutating func uint8() -> UInt8? { number() }

  package mutating func uint16() -> UInt16? { number() }

  package mutating func uint32() -> UInt32? { number() }

  @inline(__always)
  package mutating func uint40() -> UInt64? {
    guard remaining >= 5, let low: UInt32 = number(), let high: UInt8 = number() else { return nil }
    return UInt64(low) | UInt64(high) << 32
  }

  @inline(__always)
  private mutating func number<Number: FixedWidthInteger & BitwiseCopyable>() -> Number? {
    let size = MemoryLayout<Number>.size
    guard remaining >= size else { return nil }
    defer { offset += size }
    return Number(
      littleEndian: bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Number.self) })
  }

  /// A number in seven bits a byte, the least significant first; the last byte has no high bit.
  @inline(__always)
  package mutating func variableLength() -> UInt32? {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while let byte: UInt8 = number() {
      value |= UInt32(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
      if shift > 28 { return nil }
    }
    return nil
  }
}
