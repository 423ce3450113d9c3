import TextModel

/// Turns offsets of a text into lines and columns as reports count them, both from 1.
///
/// Any order of offsets costs little, also in a file that is one line of 50 MB: code points are
/// counted once, block by block, when the first column is asked for.
struct Places {
  private let source: SourceText
  /// The line asked for last, from 0, and the code points before it: places are mostly asked for in order.
  private var near: (line: Int, range: Range<Int>, codePoints: Int?)
  /// Empty until a column is asked for.
  private var blocks: [Block] = []

  /// Which of 64 bytes begin a code point, the first byte in the lowest bit, and how many begin before these bytes.
  private struct Block {
    var starts: UInt64
    var codePointsBefore: Int
  }

  init(_ source: SourceText) {
    self.source = source
    near = (0, Places.range(ofLine: 0, in: source), 0)
  }

  /// The line of an offset.
  mutating func line(of offset: Int) -> Int {
    seek(offset)
    return near.line + 1
  }

  /// The line of the last byte of a range, which may be a line end.
  mutating func lastLine(of range: Range<Int>) -> Int {
    line(of: max(range.lowerBound, range.upperBound - 1))
  }

  /// The line of an offset and its column in code points.
  mutating func place(of offset: Int) -> (line: Int, codePointColumn: Int) {
    seek(offset)
    if blocks.isEmpty { blocks = source.utf8.withUnsafeBufferPointer(Places.blocks) }
    let codePointsBefore = near.codePoints ?? codePoints(before: near.range.lowerBound)
    near.codePoints = codePointsBefore
    return (near.line + 1, codePoints(before: offset) - codePointsBefore + 1)
  }

  /// The column in UTF-8 bytes.
  mutating func utf8Column(of offset: Int) -> Int {
    seek(offset)
    return offset - near.range.lowerBound + 1
  }

  @inline(__always)
  private mutating func seek(_ offset: Int) {
    if !near.range.contains(offset) { goToLine(of: offset) }
  }

  private mutating func goToLine(of offset: Int) {
    let next = near.line + 1
    if next < source.lines.count {
      near = (next, Places.range(ofLine: next, in: source), nil)
      if near.range.contains(offset) { return }
    }
    let line = source.lines.line(at: offset)
    near = (line, Places.range(ofLine: line, in: source), nil)
  }

  /// The bytes of a line; whatever lies behind the text belongs to the last one.
  private static func range(ofLine line: Int, in source: SourceText) -> Range<Int> {
    let starts = source.lines.starts
    return starts[line]..<(line + 1 < starts.count ? starts[line + 1] : Int.max)
  }

  private func codePoints(before offset: Int) -> Int {
    let block = blocks[offset / 64]
    return block.codePointsBefore + (block.starts & ((1 &<< UInt64(offset)) &- 1)).nonzeroBitCount
  }

  private static func blocks(of bytes: UnsafeBufferPointer<UInt8>) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(bytes.count / 64 + 1)
    var codePoints = 0
    var offset = 0
    while offset <= bytes.count {
      let starts = starts(bytes, offset)
      blocks.append(Block(starts: starts, codePointsBefore: codePoints))
      codePoints += starts.nonzeroBitCount
      offset += 64
    }
    return blocks
  }

  /// Which of the 64 bytes at an offset begin a code point.
  private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64 {
    var starts: UInt64 = 0
    guard offset + 64 <= bytes.count else {
      for index in offset..<bytes.count where bytes[index] & 0xC0 != 0x80 {
        starts |= 1 << UInt64(index - offset)
      }
      return starts
    }
    let raw = UnsafeRawBufferPointer(bytes)
    var byte = 0
    while byte < 64 {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset + byte, as: UInt64.self))
      // One in each byte that continues a character, which is to say begins with 10; the product has the eight side by side.
      let continuing = word >> 7 & ~word >> 6 & 0x0101_0101_0101_0101
      starts |= ((continuing &* 0x0102_0408_1020_4080) >> 56) &<< UInt64(byte)
      byte += 8
    }
    return ~starts
  }
}
