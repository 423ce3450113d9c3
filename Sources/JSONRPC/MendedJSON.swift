/// Puts right what JSON readers refuse a whole message for, so that an edit is not lost over one character.
///
/// Editors written in JavaScript may send half a surrogate pair as `\ud83d`; others send broken UTF-8
/// or a raw control character inside a string. Each becomes U+FFFD or its escape.
enum MendedJSON {
  static func mend(_ bytes: [UInt8]) -> [UInt8] {
    let text =
      String(validating: bytes, as: UTF8.self) == nil
      ? Array(String(decoding: bytes, as: UTF8.self).utf8) : bytes
    var mended: [UInt8] = []
    mended.reserveCapacity(text.count)
    var index = 0
    var isInString = false
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\""):
        isInString.toggle()
      case UInt8(ascii: "\\") where isInString:
        let (escape, length) = MendedJSON.escape(in: text, at: index)
        mended += escape
        index += length
        continue
      case 0..<0x20 where isInString:
        mended += Array("\\u00".utf8) + [hexDigit(byte >> 4), hexDigit(byte & 15)]
        index += 1
        continue
      default: break
      }
      mended.append(byte)
      index += 1
    }
    return mended
  }

  /// The escape that begins here, mended, and how many bytes it takes up in `text`.
  private static func escape(in text: [UInt8], at index: Int) -> ([UInt8], Int) {
    guard let unit = codeUnit(in: text, at: index) else {
      let end = min(index + 2, text.count)
      return (Array(text[index..<end]), end - index)
    }
    if UTF16.isLeadSurrogate(unit), let next = codeUnit(in: text, at: index + 6),
      UTF16.isTrailSurrogate(next)
    {
      return (Array(text[index..<index + 12]), 12)
    }
    let isLone = UTF16.isLeadSurrogate(unit) || UTF16.isTrailSurrogate(unit)
    return (isLone ? Array("\\ufffd".utf8) : Array(text[index..<index + 6]), 6)
  }

  /// The code unit of an escape `\uXXXX` that stands here.
  private static func codeUnit(in text: [UInt8], at index: Int) -> UInt16? {
    guard index + 6 <= text.count, text[index] == 0x5C, text[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    return UInt16(String(decoding: text[index + 2..<index + 6], as: UTF8.self), radix: 16)
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x61 + value - 10
  }
}
