/// A text with the encoding it came in.
struct DecodedText: Sendable {
  /// Valid UTF-8 without byte order mark; U+FFFD stands for what was no text.
  var utf8: [UInt8]
  var encoding: TextEncoding
  /// The first byte of the file that is not text, if there is one.
  var firstInvalidByte: Int?

  /// Takes UTF-8 (with or without byte order mark), UTF-16 with its mark, or GB18030.
  init(_ bytes: [UInt8]) {
    if bytes.starts(with: DecodedText.utf16LittleEndianMark)
      || bytes.starts(with: DecodedText.utf16BigEndianMark)
    {
      self = DecodedText(utf16: bytes, isBigEndian: bytes[0] == 0xFE)
      return
    }
    let hasMark = bytes.starts(with: DecodedText.utf8Mark)
    let text = hasMark ? Array(bytes[3...]) : bytes
    let reading = UTF8Validity.isCertain(of: text) ? nil : UTF8Validity(text)
    guard let reading, let invalid = reading.firstInvalidByte else {
      self.init(utf8: text, encoding: .utf8(hasByteOrderMark: hasMark))
      return
    }
    // A page in UTF-8 with a torn character may pass as GB18030 and come out as gibberish; but then
    // it holds far more whole characters of UTF-8 than broken ones, which no page in GB18030 does.
    if !hasMark, reading.invalidBytes > reading.longCharacters,
      let converted = Iconv.convert(bytes, from: "GB18030", to: "UTF-8")
    {
      self.init(utf8: converted, encoding: .gb18030)
      return
    }
    self.init(
      utf8: Array(String(decoding: text, as: UTF8.self).utf8), encoding: .utf8(hasByteOrderMark: hasMark),
      firstInvalidByte: invalid + (hasMark ? 3 : 0))
  }

  private init(utf8: [UInt8], encoding: TextEncoding, firstInvalidByte: Int? = nil) {
    self.utf8 = utf8
    self.encoding = encoding
    self.firstInvalidByte = firstInvalidByte
  }

  private init(utf16 bytes: [UInt8], isBigEndian: Bool) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count - 1, by: 2) {
      let high = UInt16(bytes[isBigEndian ? index : index + 1])
      units.append(high << 8 | UInt16(bytes[isBigEndian ? index + 1 : index]))
    }
    encoding = .utf16(isBigEndian: isBigEndian)
    utf8 = Array(String(decoding: units, as: UTF16.self).utf8)
    firstInvalidByte = DecodedText.firstLoneSurrogate(units).map { 2 + 2 * $0 }
    if bytes.count % 2 == 1 { firstInvalidByte = firstInvalidByte ?? bytes.count - 1 }
  }

  private static func firstLoneSurrogate(_ units: [UInt16]) -> Int? {
    var index = 0
    while index < units.count {
      if UTF16.isLeadSurrogate(units[index]) {
        guard index + 1 < units.count, UTF16.isTrailSurrogate(units[index + 1]) else { return index }
        index += 2
      } else if UTF16.isTrailSurrogate(units[index]) {
        return index
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Text as the encoding has it on disk, with the mark it had; `nil` where the encoding lacks a character.
  static func encode(_ utf8: [UInt8], as encoding: TextEncoding) -> [UInt8]? {
    switch encoding {
    case .utf8(let hasMark): return hasMark ? utf8Mark + utf8 : utf8
    case .utf16(let isBigEndian):
      var bytes = isBigEndian ? utf16BigEndianMark : utf16LittleEndianMark
      bytes.reserveCapacity(utf8.count)
      for unit in String(decoding: utf8, as: UTF8.self).utf16 {
        let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
        bytes += isBigEndian ? pair : pair.reversed()
      }
      return bytes
    case .gb18030: return Iconv.convert(utf8, from: "UTF-8", to: "GB18030")
    }
  }

  private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let utf16LittleEndianMark: [UInt8] = [0xFF, 0xFE]
  private static let utf16BigEndianMark: [UInt8] = [0xFE, 0xFF]
}
