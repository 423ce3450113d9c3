import TextModel

/// A stretch of text that was decoded with the wrong encoding.
public struct Misreading: Sendable, Hashable {
  /// The bytes of the source.
  public let range: Range<Int>
  /// What it was, if every byte of it is still there.
  public let original: String?
}

extension UInt32 {
  fileprivate var isHan: Bool { CharacterClass(self) == .han }
}

/// Bytes that characters of the source once were, each with the character it came from.
private struct FormerBytes {
  var bytes: [UInt8] = []
  /// The source range of the character that a byte came from.
  var sources: [Range<Int>] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
  }
}

extension Misreading {
  /// Everything misread in a source with such characters, in order of the text; empty at once where none of them is odd.
  static func all(in source: [UInt8], _ characters: ScalarSet) -> [Misreading] {
    (utf8AsGBK(in: source, characters) + utf8AsLatin(in: source, characters)
      + gbkAsLatin(in: source, characters)).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// UTF-8 that was read as GBK: 鎴戝競 for 我市.
  private static func utf8AsGBK(in source: [UInt8], _ characters: ScalarSet) -> [Misreading] {
    // Of characters so made only four in ten are in ordinary use; without a single odd one there is none.
    guard oddAsGBK.meet(characters) else { return [] }
    let standard = StandardCharacters.set
    func isOdd(_ scalar: UInt32) -> Bool {
      scalar < 0x10000 && !standard.contains(scalar) && (scalar.isHan || scalar >= 0xE000 && scalar < 0xE766)
    }
    var found: [Misreading] = []
    var offset = 0
    while offset < source.count {
      let (scalar, length) = UTF8Scalars.decode(source, at: offset)
      if isOdd(scalar) {
        // What was misread goes over no line end, so one look at each line with an odd character is enough.
        let start = source[..<offset].lastIndex(of: Ascii.lineFeed).map { $0 + 1 } ?? 0
        let end = source[offset...].firstIndex(of: Ascii.lineFeed) ?? source.count
        found += utf8AsGBK(in: source, start..<end)
        offset = end
      } else {
        offset += length
      }
    }
    return found.filter { reading in
      var at = reading.range.lowerBound
      while at < reading.range.upperBound {
        let (scalar, length) = UTF8Scalars.decode(source, at: at)
        if isOdd(scalar) { return true }
        at += length
      }
      return false
    }
  }

  /// What GBK has beside the characters in ordinary use.
  private static let oddAsGBK = RareCharacters(
    [0x4E00...0x9FA5, 0xE000...0xE765], except: StandardCharacters.set)

  /// Everything in a line whose bytes in GBK are UTF-8 of Chinese text, odd or not.
  private static func utf8AsGBK(in source: [UInt8], _ line: Range<Int>) -> [Misreading] {
    var found: [Misreading] = []
    var former = FormerBytes()
    var offset = line.lowerBound
    while offset <= line.upperBound {
      let (scalar, length) = offset < line.upperBound ? UTF8Scalars.decode(source, at: offset) : (0, 1)
      if let code = GBK.bytes(of: scalar) {
        let range = offset..<offset + length
        former.bytes.append(code.lead)
        former.bytes.append(code.trail)
        former.sources.append(range)
        former.sources.append(range)
      } else if scalar == 0x3F || scalar == 0xFFFD || scalar == 0x20AC, !former.bytes.isEmpty {
        // Code page 936 has the euro sign in one byte; the others stand for a byte it had no use for.
        former.bytes.append(scalar == 0x20AC ? 0x80 : 0)
        former.sources.append(offset..<offset + length)
      } else if !former.bytes.isEmpty {
        found += chains(in: former, atLeast: 2) {
          // 约翰·史密斯 has a middle dot.
          $0.value == 0xB7
            || $0.value >= 0x2000 && (!$0.value.isHan || StandardCharacters.set.contains($0.value))
        }
        former.removeAll()
      }
      offset += length
    }
    return found
  }

  /// UTF-8 that was read as Latin-1 or Windows-1252: æˆ‘å¸‚ for 我市.
  private static func utf8AsLatin(in source: [UInt8], _ characters: ScalarSet) -> [Misreading] {
    guard characters.intersects(0xC2...0xEF) else { return [] }
    return inLatinRuns(of: source) { former in
      chains(in: former, atLeast: 1) { _ in true }
    }
    .filter { reading in
      // “é……” has the bytes of a Han character too, but marks that Chinese text has anyway.
      var at = reading.range.lowerBound
      while at < reading.range.upperBound {
        let (scalar, length) = UTF8Scalars.decode(source, at: at)
        if !ordinaryMarks.contains(scalar), scalar < 0xE2 || scalar > 0xEF { return true }
        at += length
      }
      return false
    }
  }

  private static let ordinaryMarks: Set<UInt32> = [
    0xA0, 0xB7, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026,
  ]

  /// GBK that was read as Latin-1 or Windows-1252: ÎÒÊÐ for 我市.
  private static func gbkAsLatin(in source: [UInt8], _ characters: ScalarSet) -> [Misreading] {
    guard characters.intersects(0xC0...0xFF) else { return [] }
    var decoder: GBK.Decoder?
    return inLatinRuns(of: source) { former in
      // Words of any language have plain letters among the accented ones; this has none.
      guard former.bytes.count >= 6, former.bytes.count.isMultiple(of: 2),
        former.bytes.allSatisfy({ $0 >= 0xA1 })
      else { return [] }
      let known = decoder ?? GBK.Decoder()
      decoder = known
      var text = String.UnicodeScalarView()
      for index in stride(from: 0, to: former.bytes.count, by: 2) {
        guard let scalar = known.scalar(former.bytes[index], former.bytes[index + 1]),
          let character = Unicode.Scalar(scalar),
          StandardCharacters.set.contains(scalar) || scalar < 0x4E00 || scalar >= 0xFF00
        else { return [] }
        text.append(character)
      }
      let range = former.sources[0].lowerBound..<former.sources[former.sources.count - 1].upperBound
      return [Misreading(range: range, original: String(text))]
    }
  }

  /// Hands each run of characters that Windows-1252 has above ASCII, as bytes, to `body`.
  private static func inLatinRuns(
    of source: [UInt8], _ body: (FormerBytes) -> [Misreading]
  ) -> [Misreading] {
    var found: [Misreading] = []
    var former = FormerBytes()
    var offset = 0
    while offset <= source.count {
      let (scalar, length) = offset < source.count ? UTF8Scalars.decode(source, at: offset) : (0, 1)
      if let byte = latinByte(of: scalar) {
        former.bytes.append(byte)
        former.sources.append(offset..<offset + length)
      } else if !former.bytes.isEmpty {
        found += body(former)
        former.removeAll()
      }
      offset += length
    }
    return found
  }

  /// The byte above ASCII that a character has in Windows-1252, or in Latin-1 where that has none.
  private static func latinByte(of scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x80...0xFF: return UInt8(scalar)
    case 0x20AC: return 0x80
    case 0x201A: return 0x82
    case 0x0192: return 0x83
    case 0x201E: return 0x84
    case 0x2026: return 0x85
    case 0x2020: return 0x86
    case 0x2021: return 0x87
    case 0x02C6: return 0x88
    case 0x2030: return 0x89
    case 0x0160: return 0x8A
    case 0x2039: return 0x8B
    case 0x0152: return 0x8C
    case 0x017D: return 0x8E
    case 0x2018: return 0x91
    case 0x2019: return 0x92
    case 0x201C: return 0x93
    case 0x201D: return 0x94
    case 0x2022: return 0x95
    case 0x2013: return 0x96
    case 0x2014: return 0x97
    case 0x02DC: return 0x98
    case 0x2122: return 0x99
    case 0x0161: return 0x9A
    case 0x203A: return 0x9B
    case 0x0153: return 0x9C
    case 0x017E: return 0x9E
    case 0x0178: return 0x9F
    default: return nil
    }
  }

  /// Stretches of former bytes that are UTF-8 of Chinese text.
  ///
  /// Chains a few lost bytes apart are one stretch; of a stretch with lost bytes the original is not told.
  private static func chains(
    in former: FormerBytes, atLeast least: Int, where isLikely: (Unicode.Scalar) -> Bool
  ) -> [Misreading] {
    let bytes = former.bytes
    var found: [Misreading] = []
    var offset = 0
    var lastEnd = -8
    while offset < bytes.count {
      var decoded: [Unicode.Scalar] = []
      var end = offset
      var isCut = false
      while let next = chineseScalar(in: bytes, at: end) {
        // A rare character ends a chain, and makes what came before it less sure.
        isCut = !isLikely(next.scalar)
        if isCut { break }
        decoded.append(next.scalar)
        end += next.length
      }
      guard decoded.count >= (isCut ? least * 2 : least) else {
        offset += 1
        continue
      }
      let decodedEnd = end
      end = endOfCutCharacter(in: bytes, at: end)
      var range = former.sources[offset].lowerBound..<former.sources[end - 1].upperBound
      // A character half inside cannot be told.
      let isWhole =
        end == decodedEnd
        && (offset == 0 || former.sources[offset - 1] != former.sources[offset])
        && (end == bytes.count || former.sources[end] != former.sources[end - 1])
      var text = String.UnicodeScalarView()
      text.append(contentsOf: decoded.filter { $0.value != 0xFEFF })
      var original = isWhole ? String(text) : nil
      if offset - lastEnd <= 4, let last = found.popLast() {
        range = last.range.lowerBound..<range.upperBound
        original = nil
      }
      found.append(Misreading(range: range, original: original))
      lastEnd = end
      offset = end
    }
    return found
  }

  /// The end of a Han character's first two bytes and of the lost third, if these stand at `offset`.
  private static func endOfCutCharacter(in bytes: [UInt8], at offset: Int) -> Int {
    guard offset + 1 < bytes.count, 0xE4...0xE9 ~= bytes[offset], bytes[offset + 1] & 0xC0 == 0x80 else {
      return offset
    }
    if offset + 2 == bytes.count { return offset + 2 }
    return bytes[offset + 2] == 0 ? offset + 3 : offset
  }

  /// A character of Chinese text that UTF-8 bytes spell.
  private static func chineseScalar(
    in bytes: [UInt8], at offset: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    func isContinuation(_ index: Int) -> Bool { index < bytes.count && bytes[index] & 0xC0 == 0x80 }
    guard offset < bytes.count else { return nil }
    let length: Int
    switch bytes[offset] {
    case 0xC2...0xC3 where isContinuation(offset + 1): length = 2
    case 0xE2...0xEF where isContinuation(offset + 1) && isContinuation(offset + 2): length = 3
    default: return nil
    }
    let value = UTF8Scalars.decode(bytes, at: offset).scalar
    switch value {
    case 0xA0...0xFF, 0x2010...0x203F, 0x2103, 0x2460...0x24FF, 0x25A0...0x25FF, 0x3000...0x303F,
      0x3400...0x9FFF, 0xFEFF, 0xFF01...0xFFEF:
      return Unicode.Scalar(value).map { ($0, length) }
    default: return nil
    }
  }
}
