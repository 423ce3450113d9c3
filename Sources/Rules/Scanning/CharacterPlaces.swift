import DraftSyntax
import TextModel

extension Draft {
  /// Calls `body` with each run of neighbouring source characters that `isOdd` picks.
  ///
  /// Reads the whole source: ask `characters` first.
  func forEachSourceRun(where isOdd: (UInt32) -> Bool, _ body: (Range<Int>) -> Void) {
    var start: Int?
    page.source.utf8.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        let han = UTF8Scalars.han(bytes, at: offset)
        let (scalar, length) = han != 0 ? (han, 3) : UTF8Scalars.decode(bytes, at: offset)
        if isOdd(scalar) {
          start = start ?? offset
        } else if let first = start {
          body(first..<offset)
          start = nil
        }
        offset += length
      }
    }
    if let start { body(start..<page.source.count) }
  }

  /// Calls `body` with each source character that `isOdd` picks.
  func forEachSourceCharacter(
    where isOdd: (UInt32) -> Bool, _ body: (_ scalar: UInt32, _ range: Range<Int>) -> Void
  ) {
    page.source.utf8.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        let han = UTF8Scalars.han(bytes, at: offset)
        let (scalar, length) = han != 0 ? (han, 3) : UTF8Scalars.decode(bytes, at: offset)
        if isOdd(scalar) { body(scalar, offset..<offset + length) }
        offset += length
      }
    }
  }
}

extension Draft {
  /// Whether a place of the source was decoded with the wrong encoding, which is one thing to say, not one a character.
  func isMisread(_ range: Range<Int>) -> Bool {
    let index = misreadings.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return index < misreadings.count && misreadings[index].range.overlaps(range)
  }
}

extension UInt32 {
  /// The character of a code point as text; U+FFFD for what is none.
  var characterText: String { String(Unicode.Scalar(self) ?? "\u{FFFD}") }

  /// `U+2F47`.
  var codePointName: String {
    let digits = String(self, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits
  }
}
