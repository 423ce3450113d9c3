/// Where the lines of a text begin, in UTF-8 bytes.
public struct LineTable: Sendable, Hashable {
  /// The offset of the first byte of each line; never empty, the first is 0.
  public private(set) var starts: [Int]

  /// Finds the lines of a text by its LF, CRLF and CR.
  public init(_ utf8: [UInt8]) {
    starts = [0]
    utf8.withUnsafeBufferPointer { LineTable.scan($0, 0..<utf8.count, into: &starts) }
  }

  /// The number of lines: one more than there are line ends.
  public var count: Int { starts.count }

  /// The line, counted from 0, that holds an offset; the last one for offsets past the end.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of lines.
  public func line(at offset: Int) -> Int {
    max(0, starts.partitioningIndex { $0 > offset } - 1)
  }

  /// The line that holds an offset, which is `line` or one of the next.
  ///
  /// - Complexity: O(*n*), where *n* is the number of lines between.
  public func line(at offset: Int, from line: Int) -> Int {
    var line = line
    while line + 1 < starts.count, starts[line + 1] <= offset { line += 1 }
    return line
  }

  /// Puts the table right after `utf8` had `range` replaced by `length` bytes.
  ///
  /// A CR before the change and an LF behind it may have become one line end, or been one, so the byte on either side is read again.
  mutating func patch(after utf8: [UInt8], replacing range: Range<Int>, length: Int) {
    let shift = length - range.count
    let from = max(0, range.lowerBound - 1)
    let through = min(utf8.count, range.lowerBound + length + 1)
    // Lines that begin in from+1 ... range.upperBound+1 (old) are found anew.
    let first = firstIndex(startingAfter: from)
    let rest = firstIndex(startingAfter: range.upperBound + 1)
    var found: [Int] = []
    utf8.withUnsafeBufferPointer { LineTable.scan($0, from..<through, into: &found) }
    if shift != 0 {
      for index in rest..<starts.count { starts[index] += shift }
    }
    starts.replaceSubrange(first..<rest, with: found)
  }

  private func firstIndex(startingAfter offset: Int) -> Int {
    offset < 0 ? 0 : line(at: offset) + 1
  }

  /// In the highest bit of each of eight bytes whether it is no higher than CR; right up to the first one, which is enough.
  private static func lowBytes(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    let raw = UnsafeRawBufferPointer(utf8)
    let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    // Taking 0x0E from a byte borrows into its highest bit if it is below that; bytes of Chinese have the bit already.
    return (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080
  }

  /// Appends the start of each line whose line end has its last byte in `range`.
  private static func scan(
    _ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into starts: inout [Int]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      // Eight bytes at a time, as far as all of them are above CR: lines of Chinese hold hardly anything else.
      while index + 8 <= range.upperBound {
        let lowBytes = LineTable.lowBytes(utf8, at: index)
        index += lowBytes.trailingZeroBitCount / 8
        if lowBytes != 0 { break }
      }
      guard index < range.upperBound else { break }
      let byte = utf8[index]
      index += 1
      guard byte <= Ascii.carriageReturn else { continue }
      if byte == Ascii.lineFeed {
        starts.append(index)
      } else if byte == Ascii.carriageReturn,
        index == utf8.count || utf8[index] != Ascii.lineFeed
      {
        starts.append(index)
      }
    }
  }
}
