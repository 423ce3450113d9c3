import TextModel

/// Literals looked for at many places, with a filter that passes over nearly all places where none begins.
package struct WordList: ExpressibleByArrayLiteral, Sendable {
  let words: [StaticString]
  /// How each of them begins, by the number of its bit.
  private let bits: [UInt16]
  /// One bit for each way the words begin, by their first three bytes.
  private let beginnings: SIMD8<UInt64>

  package init(arrayLiteral words: StaticString...) {
    self.init(words)
  }

  init(_ words: [StaticString]) {
    self.words = words
    var bits: [UInt16] = []
    var beginnings = SIMD8<UInt64>(repeating: 0)
    for word in words {
      let bytes = word.utf8Start
      precondition(word.utf8CodeUnitCount > 0, "a word has characters")
      let bit = WordList.bit(
        bytes[0], word.utf8CodeUnitCount > 1 ? bytes[1] : nil, word.utf8CodeUnitCount > 2 ? bytes[2] : nil)
      beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
      bits.append(UInt16(bit))
    }
    self.bits = bits
    self.beginnings = beginnings
  }

  /// Only characters beyond ASCII are told apart by more than their first byte: an ASCII word may be one byte long.
  @inline(__always)
  private static func bit(_ first: UInt8, _ second: UInt8?, _ third: UInt8?) -> Int {
    guard first >= 0x80, let second, let third, first >= 0xE0 else { return Int(first) }
    return 256 | Int((second &* 31 &+ third &* 7 &+ first) & 0xFF)
  }

  /// Whether one of the words may stand at `offset`; `false` is certain.
  @inline(__always)
  func mayStand(_ bytes: [UInt8], at offset: Int, end: Int) -> Bool {
    guard offset < end else { return false }
    let bit = WordList.bit(bytes, at: offset, end: end)
    return beginnings[bit >> 6] & (1 << UInt64(bit & 63)) != 0
  }

  @inline(__always)
  private static func bit(_ bytes: [UInt8], at offset: Int, end: Int) -> Int {
    offset + 2 < end ? bit(bytes[offset], bytes[offset + 1], bytes[offset + 2]) : bit(bytes[offset], nil, nil)
  }

  /// The end of the first of the words that stands at `offset`, or `nil`.
  @inline(__always)
  package func end(_ bytes: [UInt8], at offset: Int, end: Int) -> Int? {
    guard mayStand(bytes, at: offset, end: end) else { return nil }
    return match(bytes, at: offset, end: end)
  }

  @inline(never)
  private func match(_ bytes: [UInt8], at offset: Int, end: Int) -> Int? {
    let bit = UInt16(WordList.bit(bytes, at: offset, end: end))
    return bytes.withUnsafeBufferPointer { bytes in
      for (index, beginning) in bits.enumerated() where beginning == bit {
        let (start, length) = (words[index].utf8Start, words[index].utf8CodeUnitCount)
        guard length <= end - offset else { continue }
        var same = 0
        while same < length, start[same] == bytes[offset + same] { same += 1 }
        if same == length { return offset + length }
      }
      return nil
    }
  }

  /// Whether a range ends in one of the words.
  func closes(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    words.contains { word in
      let start = range.upperBound - word.utf8CodeUnitCount
      guard start >= range.lowerBound else { return false }
      var scanner = ByteScanner(bytes, at: start, end: range.upperBound)
      return scanner.take(word)
    }
  }
}

extension ByteScanner {
  /// Moves past the first of `words` that stands here.
  @inline(__always)
  mutating func takeAny(of words: WordList) -> Bool {
    guard let wordEnd = words.end(bytes, at: offset, end: end) else { return false }
    offset = wordEnd
    return true
  }
}
