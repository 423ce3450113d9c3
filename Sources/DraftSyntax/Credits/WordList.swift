import TextModel

/// Literals looked for at many places, found by the way they begin, which passes over nearly all places where none does.
package struct WordList: ExpressibleByArrayLiteral, Sendable {
  let words: [StaticString]
  /// For each way to begin, the first word that begins so, counted from 1; 0 where none does.
  private let first: [UInt8]
  /// For each word, the next one that begins as it does.
  private let next: [UInt8]
  /// A bit for each last byte that a word has, by its lower six bits.
  private let lastBytes: UInt64

  package init(arrayLiteral words: StaticString...) {
    self.init(words)
  }

  package init(_ words: [StaticString]) {
    precondition(words.count <= UInt8.max, "a word's number is a byte")
    var first = [UInt8](repeating: 0, count: WordList.beginnings)
    var next = [UInt8](repeating: 0, count: words.count)
    var lastBytes: UInt64 = 0
    for (index, word) in words.enumerated().reversed() {
      let bytes = word.utf8Start
      precondition(word.utf8CodeUnitCount > 0, "a word has characters")
      let beginning = WordList.beginning(
        bytes[0], word.utf8CodeUnitCount > 1 ? bytes[1] : nil, word.utf8CodeUnitCount > 2 ? bytes[2] : nil)
      next[index] = first[beginning]
      first[beginning] = UInt8(index + 1)
      lastBytes |= 1 << UInt64(bytes[word.utf8CodeUnitCount - 1] & 63)
    }
    self.words = words
    self.first = first
    self.next = next
    self.lastBytes = lastBytes
  }

  /// How many ways to begin are told apart, by the first three bytes.
  private static let beginnings = 768

  /// Only characters beyond ASCII are told apart by more than their first byte: an ASCII word may be one byte long.
  @inline(__always)
  private static func beginning(_ first: UInt8, _ second: UInt8?, _ third: UInt8?) -> Int {
    guard first >= 0x80, let second, let third, first >= 0xE0 else { return Int(first) }
    return 256 + (Int(second) << 6 &+ Int(third) &+ Int(first) &* 171) & 0x1FF
  }

  /// The first word that begins as the text at `offset` does, counted from 1, or 0.
  @inline(__always)
  private func candidate(_ bytes: [UInt8], at offset: Int, end: Int) -> UInt8 {
    guard offset < end else { return 0 }
    let beginning =
      offset + 2 < end
      ? WordList.beginning(bytes[offset], bytes[offset + 1], bytes[offset + 2])
      : WordList.beginning(bytes[offset], nil, nil)
    return first.withUnsafeBufferPointer { $0[beginning] }
  }

  /// The end of the first of the words that stands at `offset`, or `nil`.
  @inline(__always)
  package func end(_ bytes: [UInt8], at offset: Int, end: Int) -> Int? {
    let candidate = candidate(bytes, at: offset, end: end)
    return candidate == 0 ? nil : match(candidate, bytes, at: offset, end: end) { _ in true }
  }

  /// The end of the first of the words that stands at `offset` and ends where it may, or `nil`.
  @inline(__always)
  func end(_ bytes: [UInt8], at offset: Int, end: Int, where mayEnd: (Int) -> Bool) -> Int? {
    let candidate = candidate(bytes, at: offset, end: end)
    return candidate == 0 ? nil : match(candidate, bytes, at: offset, end: end, where: mayEnd)
  }

  @inline(never)
  private func match(
    _ candidate: UInt8, _ bytes: [UInt8], at offset: Int, end: Int, where mayEnd: (Int) -> Bool
  ) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var candidate = candidate
      while candidate != 0 {
        let word = words[Int(candidate) - 1]
        let wordEnd = offset + word.utf8CodeUnitCount
        if wordEnd <= end, WordList.stands(word, bytes, at: offset), mayEnd(wordEnd) { return wordEnd }
        candidate = next[Int(candidate) - 1]
      }
      return nil
    }
  }

  /// The first place from `offset` on where one of the words may stand, or `end`.
  func place(in bytes: [UInt8], from offset: Int, to end: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      first.withUnsafeBufferPointer { first in
        var offset = offset
        while offset &+ 2 < end {
          let lead = bytes[offset]
          // Nearly every character is three bytes long.
          guard lead >= 0xE0 else {
            if first[WordList.beginning(lead, nil, nil)] != 0 { return offset }
            offset &+= UTF8Scalars.length(lead)
            continue
          }
          if first[WordList.beginning(lead, bytes[offset &+ 1], bytes[offset &+ 2])] != 0 { return offset }
          offset &+= lead < 0xF0 ? 3 : 4
        }
        while offset < end, first[WordList.beginning(bytes[offset], nil, nil)] == 0 {
          offset &+= UTF8Scalars.length(bytes[offset])
        }
        return min(offset, end)
      }
    }
  }

  /// Whether one of the words stands anywhere in a range.
  package func stands(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var offset = place(in: bytes, from: range.lowerBound, to: range.upperBound)
    while offset < range.upperBound {
      if end(bytes, at: offset, end: range.upperBound) != nil { return true }
      let next = offset + UTF8Scalars.length(bytes[offset])
      offset = place(in: bytes, from: next, to: range.upperBound)
    }
    return false
  }

  /// Whether a range ends in one of the words.
  func closes(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, lastBytes >> UInt64(bytes[range.upperBound - 1] & 63) & 1 != 0 else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      words.contains { word in
        let length = word.utf8CodeUnitCount
        return length <= range.count && WordList.stands(word, bytes, at: range.upperBound - length)
      }
    }
  }

  /// Whether the bytes from `offset`, as many as a word has, are the word's.
  @inline(__always)
  private static func stands(
    _ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int
  ) -> Bool {
    var same = 0
    while same < word.utf8CodeUnitCount, word.utf8Start[same] == bytes[offset + same] { same += 1 }
    return same == word.utf8CodeUnitCount
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
