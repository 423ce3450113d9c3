import TextModel

/// The characters of a text with the places of their bytes; whatever is not of the basic plane's three bytes is 0.
struct HanUnits {
  private(set) var units: [UInt16] = []
  /// Where each unit begins, and the end.
  private(set) var offsets: [Int32] = []

  init(_ utf8: ArraySlice<UInt8>) {
    utf8.withUnsafeBufferPointer { bytes in
      let count = UTF8Scalars.count(bytes, in: 0..<bytes.count)
      let first = Int32(utf8.startIndex)
      offsets = [Int32](unsafeUninitializedCapacity: count + 1) { offsets, offsetCount in
        units = [UInt16](unsafeUninitializedCapacity: count) { units, unitCount in
          var index = 0
          for number in 0..<count {
            let byte = bytes[index]
            offsets[number] = first + Int32(index)
            if byte & 0xF0 == 0xE0, index + 2 < bytes.count {
              units[number] =
                UInt16(byte & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6
                | UInt16(bytes[index + 2] & 0x3F)
              index += 3
            } else {
              units[number] = 0
              index += UTF8Scalars.length(byte)
            }
          }
          unitCount = count
        }
        offsets[count] = first + Int32(bytes.count)
        offsetCount = count + 1
      }
    }
  }

  /// The bytes of a stretch of units.
  func bytes(of range: Range<Int>) -> Range<Int> {
    Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])
  }
}
