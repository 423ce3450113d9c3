/// The characters of a text with the places of their bytes; whatever is not of the basic plane's three bytes is 0.
struct HanUnits {
  private(set) var units: [UInt16] = []
  /// Where each unit begins, and the end.
  private(set) var offsets: [Int32] = []

  init(_ utf8: ArraySlice<UInt8>) {
    units.reserveCapacity(utf8.count / 2)
    offsets.reserveCapacity(utf8.count / 2)
    var index = utf8.startIndex
    while index < utf8.endIndex {
      let byte = utf8[index]
      offsets.append(Int32(index))
      if byte & 0xF0 == 0xE0, index + 2 < utf8.endIndex {
        units.append(
          UInt16(byte & 0x0F) << 12 | UInt16(utf8[index + 1] & 0x3F) << 6 | UInt16(utf8[index + 2] & 0x3F))
        index += 3
      } else {
        units.append(0)
        index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      }
    }
    offsets.append(Int32(utf8.endIndex))
  }

  /// The bytes of a stretch of units.
  func bytes(of range: Range<Int>) -> Range<Int> {
    Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
  }
}
