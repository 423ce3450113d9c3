import TextModel

/// The whole lines at both ends that two versions of a text have in common, byte for byte.
struct CommonLines {
  /// Bytes from the start, up to where a line begins.
  let head: Int
  /// Bytes from the end, from where a line begins.
  let tail: Int
  /// How far the lines at the end have moved.
  let shift: Int
  private let count: Int

  /// - Complexity: O(length of the text), eight bytes at a time.
  init(_ earlier: [UInt8], _ text: [UInt8]) {
    count = text.count
    shift = text.count - earlier.count
    let prefix = earlier.commonPrefix(with: text)
    var head = prefix
    while head > 0, !CommonLines.isLineStart(head, text, within: 0..<prefix) { head -= 1 }
    let suffix = min(earlier.commonSuffix(with: text), min(earlier.count, text.count) - head)
    var start = text.count - suffix
    while start < text.count, !CommonLines.isLineStart(start, text, within: text.count - suffix..<text.count)
    {
      start += 1
    }
    self.head = head
    tail = text.count - start
  }

  /// How far a line has moved; `nil` where it is not one that both have.
  ///
  /// - Parameter line: The bytes of the later text, without the line end.
  func shift(ofLine line: Range<Int>) -> Int? {
    if line.upperBound < head { return 0 }
    return line.lowerBound >= count - tail && tail > 0 ? shift : nil
  }

  /// Whether a line begins at an offset, as the bytes of a range alone can tell: a CR at its end may have its LF behind it.
  private static func isLineStart(_ offset: Int, _ bytes: [UInt8], within range: Range<Int>) -> Bool {
    guard offset > range.lowerBound else { return false }
    switch bytes[offset - 1] {
    case Ascii.lineFeed: return true
    case Ascii.carriageReturn: return offset < range.upperBound && bytes[offset] != Ascii.lineFeed
    default: return false
    }
  }
}

extension [UInt8] {
  /// How many bytes both begin with.
  func commonPrefix(with other: [UInt8]) -> Int {
    withUnsafeBytes { left in
      other.withUnsafeBytes { right in
        let limit = Swift.min(left.count, right.count)
        var count = 0
        while count + 8 <= limit,
          left.loadUnaligned(fromByteOffset: count, as: UInt64.self)
            == right.loadUnaligned(fromByteOffset: count, as: UInt64.self)
        {
          count += 8
        }
        while count < limit, left[count] == right[count] { count += 1 }
        return count
      }
    }
  }

  /// How many bytes both end with.
  func commonSuffix(with other: [UInt8]) -> Int {
    withUnsafeBytes { left in
      other.withUnsafeBytes { right in
        let limit = Swift.min(left.count, right.count)
        var count = 0
        while count + 8 <= limit,
          left.loadUnaligned(fromByteOffset: left.count - count - 8, as: UInt64.self)
            == right.loadUnaligned(fromByteOffset: right.count - count - 8, as: UInt64.self)
        {
          count += 8
        }
        while count < limit, left[left.count - count - 1] == right[right.count - count - 1] { count += 1 }
        return count
      }
    }
  }
}
