import Data
import TextModel

/// A table of wrong words with the right ones, found in a text in one pass.
///
/// The lines stay where they lie in the binary; only an index by the first two characters is built.
struct WordTable: Sendable {
  struct Match {
    /// The bytes of the wrong word.
    var range: Range<Int>
    var right: String
    /// Whether the table is sure of it.
    var isSure: Bool
  }

  /// Words with a wrong character; indexed once for the program, since every checker asks for it.
  static let confusable: WordTable = {
    let data = data_confusable_words()
    return WordTable(StaticBytes(start: data.start, count: data.count))
  }()

  /// 异形词.
  static let variant: WordTable = {
    let data = data_variant_words()
    return WordTable(StaticBytes(start: data.start, count: data.count))
  }()

  private let lines: StaticBytes
  /// The `PairFilter` of the pairs that begin a word; nearly all of a text ends here.
  private var firstPairs = [UInt8](repeating: 0, count: PairFilter.byteCount)
  /// Where the lines of a hash begin in `starts`, plus one.
  private var heads = [UInt16](repeating: 0, count: 4096)
  private var starts: [(line: UInt32, next: UInt16, check: UInt16)] = []

  /// A table of sorted lines `wrong=right`, with guards as its header tells.
  init(_ lines: StaticBytes) {
    self.lines = lines
    starts.reserveCapacity(2048)
    let bytes = lines.buffer
    var offset = 0
    while offset < bytes.count {
      let (first, length) = UTF8Scalars.decode(bytes, at: offset)
      let (second, secondLength) = UTF8Scalars.decode(bytes, at: offset + length)
      let mixed = Self.mixed(first, second)
      PairFilter.insert(
        UInt16(truncatingIfNeeded: first), UInt16(truncatingIfNeeded: second), into: &firstPairs)
      starts.append((UInt32(offset), heads[Self.hash(mixed)], Self.check(mixed)))
      heads[Self.hash(mixed)] = UInt16(starts.count)
      offset += length + secondLength
      while offset < bytes.count, bytes[offset] != Ascii.lineFeed { offset += 1 }
      offset += 1
    }
  }

  @inline(__always)
  private static func mixed(_ first: UInt32, _ second: UInt32) -> UInt32 {
    first &* 0x9E35 &+ second &* 0x6A6D
  }

  @inline(__always)
  private static func hash(_ mixed: UInt32) -> Int { Int(mixed >> 3 & 4095) }

  /// Tells pairs of one hash apart before a line is looked at.
  @inline(__always)
  private static func check(_ mixed: UInt32) -> UInt16 { UInt16(truncatingIfNeeded: mixed >> 16) }

  /// Calls `body` with each wrong word of a text or of some bytes of it, the longest where several begin, left to right without overlap.
  func forEachMatch(in text: HanUnits, within range: Range<Int>? = nil, _ body: (Match) -> Void) {
    let stretch = range.map { text.units(in: $0) } ?? text.units.indices
    text.utf8.withUnsafeBufferPointer { bytes in
      text.units[stretch].withUnsafeBufferPointer { units in
        firstPairs.withUnsafeBytes { firstPairs in
          var taken = 0
          PairFilter(firstPairs)?.forEachPlace(in: units) { place in
            guard place >= taken,
              let match = longest(
                in: bytes, at: Int(text.offsets[stretch.lowerBound + place]),
                Self.mixed(UInt32(units[place]), UInt32(units[place + 1])))
            else { return }
            body(match)
            // All characters of the tables have three bytes.
            taken = place + match.range.count / 3
          }
        }
      }
    }
  }

  private func longest(in text: UnsafeBufferPointer<UInt8>, at offset: Int, _ mixed: UInt32) -> Match? {
    var best: Match?
    var index = heads[Self.hash(mixed)]
    while index != 0 {
      let entry = starts[Int(index) - 1]
      if entry.check == Self.check(mixed), let match = match(of: Int(entry.line), in: text, at: offset),
        match.range.count > best?.range.count ?? 0
      {
        best = match
      }
      index = entry.next
    }
    return best
  }

  private func match(of line: Int, in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Match? {
    let bytes = lines.buffer
    var offset = line
    var end = start
    while offset < bytes.count, bytes[offset] >= 0x80 {
      guard end < text.count, text[end] == bytes[offset] else { return nil }
      offset += 1
      end += 1
    }
    guard offset < bytes.count else { return nil }
    let isSure = bytes[offset] == UInt8(ascii: "=")
    let right = offset + 1
    offset = endOfWords(from: right)
    let rightEnd = offset
    while offset < bytes.count, bytes[offset] != Ascii.lineFeed {
      let guardMark = bytes[offset]
      let next = endOfWords(from: offset + 1)
      let stands = stands(
        anyOf: offset + 1..<next, in: text, guardMark == UInt8(ascii: "<") ? start : end, guardMark)
      if stands != (guardMark == UInt8(ascii: "+")) { return nil }
      offset = next
    }
    return Match(range: start..<end, right: lines[right..<rightEnd], isSure: isSure)
  }

  /// The end of words set apart by `|`.
  private func endOfWords(from start: Int) -> Int {
    let bytes = lines.buffer
    var offset = start
    while offset < bytes.count, bytes[offset] >= 0x80 || bytes[offset] == UInt8(ascii: "|") { offset += 1 }
    return offset
  }

  /// Whether one of some words ends (for `<`) or begins at `place` of the text.
  private func stands(
    anyOf words: Range<Int>, in text: UnsafeBufferPointer<UInt8>, _ place: Int, _ guardMark: UInt8
  ) -> Bool {
    let bytes = lines.buffer
    var start = words.lowerBound
    while start < words.upperBound {
      var end = start
      while end < words.upperBound, bytes[end] != UInt8(ascii: "|") { end += 1 }
      let from = guardMark == UInt8(ascii: "<") ? place - (end - start) : place
      if from >= 0, from + end - start <= text.count,
        (0..<end - start).allSatisfy({ text[from + $0] == bytes[start + $0] })
      {
        return true
      }
      start = end + 1
    }
    return false
  }
}
