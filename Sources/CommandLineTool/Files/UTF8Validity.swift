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

  /// Whether bytes are UTF-8 beyond doubt, as nearly every draft is; much quicker than to read character by character.
  ///
  /// Doubt are characters of four bytes, the two kinds of three behind whose first byte not all may come, and texts of
  /// a few bytes. Nothing in the loop turns on what the bytes are, so that several words are looked at in one step.
  static func isCertain(of bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      let count = bytes.count
      guard count >= 16 else { return false }
      func word(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
      var doubt = UTF8Validity.doubt(word(0), behind: word(0) << 8, word(0) << 16)
      var offset = 8
      while offset <= count &- 8 {
        doubt |= UTF8Validity.doubt(word(offset), behind: word(offset &- 1), word(offset &- 2))
        offset &+= 8
      }
      doubt |= UTF8Validity.doubt(word(count - 8), behind: word(count - 9), word(count - 10))
      return doubt & 0x8080_8080_8080_8080 == 0 && bytes[count - 1] < 0xC0 && bytes[count - 2] < 0xE0
    }
  }

  /// In the highest bit of each byte whether it may be wrong there, behind the bytes that stand one and two before.
  @inline(__always)
  private static func doubt(_ word: UInt64, behind before: UInt64, _ twoBefore: UInt64) -> UInt64 {
    let isLead = word & word << 1
    // A byte continues a character (10…) behind one that begins one (11…), and two behind one that begins a long one (111…).
    let mustContinue = before & before << 1 | twoBefore & twoBefore << 1 & twoBefore << 2
    let isMisplaced = mustContinue ^ (word & ~(word << 1))
    // 1111…, E0 and ED.
    let low = word & 0x0F0F_0F0F_0F0F_0F0F
    let isOther = (low &+ 0x0F0F_0F0F_0F0F_0F0F) & ((low ^ 0x0D0D_0D0D_0D0D_0D0D) &+ 0x0F0F_0F0F_0F0F_0F0F)
    let isRare = isLead & word << 2 & (word << 3 | ~(isOther << 3))
    // C0 and C1 begin nothing.
    let begins = (word & 0x1E1E_1E1E_1E1E_1E1E) &+ 0x1E1E_1E1E_1E1E_1E1E
    return isMisplaced | isRare | isLead & ~(word << 2) & ~(begins << 2)
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
