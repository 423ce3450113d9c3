/// Text as the tagger reads it: one 16-bit unit a character, marks and letters of either width made alike.
///
/// ASCII `,():;?` become full-width, full-width letters and digits ASCII; what lies outside the basic plane becomes a
/// private character, which no name contains.
package enum FoldedText {
  /// Stands for characters outside the basic plane.
  package static let foreign: UInt16 = 0xE000
  package static let lineFeed: UInt16 = 0x0A

  /// The unit of a code point.
  @inline(__always)
  package static func unit(_ scalar: UInt32) -> UInt16 {
    switch scalar {
    case 0x2C, 0x28, 0x29, 0x3A, 0x3B, 0x3F, 0x21: UInt16(scalar + 0xFEE0)
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: UInt16(scalar - 0xFEE0)
    case 0x0D: lineFeed
    case 0x10000...: foreign
    default: UInt16(scalar)
    }
  }

  /// Appends the units of UTF-8 bytes.
  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to units: inout [UInt16]) {
    units.reserveCapacity(units.count + bytes.count / 3 + 16)
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte >= 0xE0, byte < 0xF0, index + 2 < count {
        let scalar =
          UInt32(byte & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        units.append(scalar >= 0xFF00 ? unit(scalar) : UInt16(scalar))
        index += 3
      } else if byte < 0x80 {
        units.append(unit(UInt32(byte)))
        index += 1
      } else if byte < 0xE0, index + 1 < count {
        units.append(UInt16(byte & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F))
        index += 2
      } else if byte >= 0xF0, index + 3 < count {
        units.append(foreign)
        index += 4
      } else {
        index += 1
      }
    }
  }

  /// The units of a string.
  package static func units(of string: some StringProtocol) -> [UInt16] {
    var units: [UInt16] = []
    for scalar in string.unicodeScalars { units.append(unit(scalar.value)) }
    return units
  }

  /// The string of units.
  package static func string(of units: some Collection<UInt16>) -> String {
    // One at a time, a string looks at itself before each scalar; from UTF-16 it decodes far slower still.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(units.count * 3)
    for unit in units {
      bytes += UTF8.encode(Unicode.Scalar(unit) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a sentence ends with this unit: 。！？ or the end of a line.
  @inline(__always)
  package static func endsSentence(_ unit: UInt16) -> Bool {
    unit == 0x3002 || unit == 0xFF01 || unit == 0xFF1F || unit == lineFeed
  }

  @inline(__always)
  package static func isHan(_ unit: UInt16) -> Bool {
    unit >= 0x4E00 && unit <= 0x9FFF || unit >= 0x3400 && unit <= 0x4DBF || unit == 0x3007
  }
}
