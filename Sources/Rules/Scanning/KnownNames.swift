import DraftSyntax
import Names
import TextModel

extension RuleContext {
  /// Whether a place of the repaired text lies inside a name that the paper keeps using: such a word is never a slip.
  func isInKnownName(_ range: Range<Int>, of draft: Draft) -> Bool {
    guard let lexicon else { return false }
    let bytes = draft.text.utf8
    return lexicon.mentions(in: bytes, within: bytes.neighbourhood(of: range)).contains {
      $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
    }
  }
}

extension [UInt8] {
  /// A range with up to thirty Han characters of its line on each side: more than any name has.
  func neighbourhood(of range: Range<Int>) -> Range<Int> {
    let reach = 90
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < reach, self[start - 1] != Ascii.lineFeed { start -= 1 }
    while start < range.lowerBound, self[start] & 0xC0 == 0x80 { start += 1 }
    var end = range.upperBound
    while end < count, end - range.upperBound < reach, self[end] != Ascii.lineFeed { end += 1 }
    while end > range.upperBound, end < count, self[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }

  /// The bytes of the line that `offset` stands on, without its end.
  func lineRange(around offset: Int) -> Range<Int> {
    var start = offset
    while start > 0, self[start - 1] != Ascii.lineFeed { start -= 1 }
    var end = offset
    while end < count, self[end] != Ascii.lineFeed { end += 1 }
    return start..<end
  }
}

extension Draft {
  /// Whether a place of the repaired text is code or front matter, which is not prose.
  func isCode(_ range: Range<Int>) -> Bool {
    let index = page.passages.partitioningIndex { $0.range.upperBound > range.lowerBound }
    return index < page.passages.count && page.passages[index].kind == .code
      && page.passages[index].range.lowerBound < range.upperBound
  }
}
