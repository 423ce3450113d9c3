import TextModel

/// A character of the repaired text that is no Han character, letter or space; of a run of ASCII digits, the first.
///
/// One in six characters of a page is such a one, so rules about marks and numbers walk these and not the page.
public struct Landmark: Sendable, Hashable {
  @usableFromInline let byteOffset: UInt32
  /// The code point.
  public let scalar: UInt32

  /// Where it stands in the repaired text.
  @inlinable public var offset: Int { Int(byteOffset) }

  /// The landmarks of a text, line ends among them, in order.
  static func all(in bytes: [UInt8]) -> [Landmark] {
    var landmarks: [Landmark] = []
    landmarks.reserveCapacity(bytes.count / 12)
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      var isInNumber = false
      while offset < bytes.count {
        let byte = bytes[offset]
        if byte &- 0xE4 < 6 {
          offset += 3
          isInNumber = false
          continue
        }
        if byte >= 0x80 {
          let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
          landmarks.append(Landmark(byteOffset: UInt32(truncatingIfNeeded: offset), scalar: scalar))
          offset += length
          isInNumber = false
          continue
        }
        let isDigit = byte &- 0x30 < 10
        let isPlain =
          byte | 0x20 &- 0x61 < 26 || byte == Ascii.space || byte == Ascii.tab || (isDigit && isInNumber)
        if !isPlain {
          landmarks.append(
            Landmark(byteOffset: UInt32(truncatingIfNeeded: offset), scalar: UInt32(byte)))
        }
        isInNumber = isDigit
        offset += 1
      }
    }
    return landmarks
  }
}
