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
  static func all(in text: HanUnits) -> [Landmark] {
    var landmarks: [Landmark] = []
    landmarks.reserveCapacity(text.utf8.count / 12)
    text.utf8.withUnsafeBufferPointer { bytes in
      // The index of the last digit.
      var lastDigit = -2
      text.forEachPlace(of: .mark) { index in
        let offset = Int(text.offsets[index])
        let unit = text.units[index]
        let scalar = unit != 0 ? UInt32(unit) : UTF8Scalars.decode(bytes, at: offset).scalar
        let isDigit = scalar &- 0x30 < 10
        let isPlain =
          scalar | 0x20 &- 0x61 < 26 || scalar == 0x20 || scalar == 0x09 || isDigit && lastDigit == index - 1
        if !isPlain {
          landmarks.append(Landmark(byteOffset: UInt32(truncatingIfNeeded: offset), scalar: scalar))
        }
        if isDigit { lastDigit = index }
      }
    }
    return landmarks
  }
}
