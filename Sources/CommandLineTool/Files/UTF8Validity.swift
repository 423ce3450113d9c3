/// How far bytes are UTF-8.
struct UTF8Validity {
  /// The first byte that no character of UTF-8 can hold, or `nil` where all are valid.
  private(set) var firstInvalidByte: Int?
  /// The number of bytes that belong to no character.
  private(set) var invalidBytes = 0
  /// The number of whole characters of three or four bytes.
  private(set) var longCharacters = 0

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        longCharacters += UTF8Validity.skipPlain(bytes, &offset)
        guard offset < bytes.count else { break }
        if bytes[offset] < 0x80 {
          offset += 1
          continue
        }
        let length = UTF8Validity.length(bytes, at: offset)
        if length == 0 {
          firstInvalidByte = firstInvalidByte ?? offset
          invalidBytes += 1
          offset += 1
        } else {
          if length > 2 { longCharacters += 1 }
          offset += length
        }
      }
    }
  }

  /// Passes over what nearly all of a draft is, bytes below 0x80 and characters of three bytes of which only the last two
  /// must be looked at, as long as four bytes are left; says how many of the latter there were.
  private static func skipPlain(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: inout Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var at = offset
    var count = 0
    while at + 4 <= bytes.count {
      let word = UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: at, as: UInt32.self))
      let first = UInt8(truncatingIfNeeded: word)
      if first &- 0xE1 < 0x0F, first != 0xED, word & 0xC0_C000 == 0x80_8000 {
        count &+= 1
        at &+= 3
      } else if first < 0x80 {
        at &+= 1
      } else {
        break
      }
    }
    offset = at
    return count
  }

  /// The length of the character of several bytes that begins at `offset`; 0 where none does.
  private static func length(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let first = bytes[offset]
    let length: Int
    let second: ClosedRange<UInt8>
    switch first {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    // Overlong forms, surrogates and what lies past U+10FFFF are no characters.
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
    for index in stride(from: 2, to: length, by: 1) where bytes[offset + index] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
