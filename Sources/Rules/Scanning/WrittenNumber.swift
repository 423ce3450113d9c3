import DraftSyntax
import TextModel

/// A number in Arabic digits, with 万 and 亿 after it.
struct WrittenNumber {
  /// The digits, with points and commas inside.
  var digits: Range<Int>
  /// The end with 百, 千, 万, 亿.
  var end: Int

  fileprivate static let magnitudes: WordList = ["万", "亿", "千", "百"]

  var range: Range<Int> { digits.lowerBound..<end }
}

extension Draft {
  /// Calls `body` with each number of the repaired text, in order.
  func forEachNumber(_ body: (WrittenNumber) -> Void) {
    let bytes = text.utf8
    var lastEnd = 0
    for place in landmarks where place.scalar.isDigit && place.offset >= lastEnd {
      var end = place.offset
      while end < bytes.count {
        if UInt32(bytes[end]).isDigit {
          end += 1
        } else if bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ","), end + 1 < bytes.count,
          UInt32(bytes[end + 1]).isDigit
        {
          end += 2
        } else {
          break
        }
      }
      var last = end
      while let end = WrittenNumber.magnitudes.end(bytes, at: last, end: bytes.count) { last = end }
      body(WrittenNumber(digits: place.offset..<end, end: last))
      lastEnd = end
    }
  }
}

extension [UInt8] {
  /// Where one of some words begins after `offset`, with at most `limit` Han characters between, none of `barred`.
  func place(
    ofAny words: WordList, after offset: Int, within limit: Int, barring barred: WordList
  ) -> Range<Int>? {
    var start = offset
    for _ in 0...limit {
      if let end = words.end(self, at: start, end: count) { return start..<end }
      guard start < count, scalar(at: start).isHan, barred.end(self, at: start, end: count) == nil else {
        return nil
      }
      start += UTF8Scalars.decode(self, at: start).length
    }
    return nil
  }
}
