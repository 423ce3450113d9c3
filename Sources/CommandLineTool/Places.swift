import TextModel

/// Turns offsets of a text into lines and columns as reports count them, both from 1.
///
/// Any order of offsets costs little, also in a file that is one line of 50 MB: code points are
/// counted once, block by block, when the first column is asked for.
struct Places {
  private let source: SourceText
  /// The code points that begin before each block of bytes.
  private lazy var codePointsBefore: [Int] = Places.count(source.utf8)
  private static let block = 64
  /// The line asked for last and the code points before it: places are mostly asked for in order.
  private var near = (line: 0, codePoints: 0)

  init(_ source: SourceText) {
    self.source = source
  }

  /// The line of an offset.
  mutating func line(of offset: Int) -> Int { seek(offset) + 1 }

  /// The line of the last byte of a range, which may be a line end.
  mutating func lastLine(of range: Range<Int>) -> Int {
    line(of: max(range.lowerBound, range.upperBound - 1))
  }

  /// The column in code points.
  mutating func codePointColumn(of offset: Int) -> Int {
    seek(offset)
    return codePoints(before: offset) - near.codePoints + 1
  }

  /// The column in UTF-8 bytes.
  mutating func utf8Column(of offset: Int) -> Int { offset - source.lines.starts[seek(offset)] + 1 }

  /// Goes to the line of an offset, and tells its number from 0.
  @discardableResult
  private mutating func seek(_ offset: Int) -> Int {
    let starts = source.lines.starts
    func begins(_ line: Int) -> Int { line < starts.count ? starts[line] : Int.max }
    if offset >= begins(near.line), offset < begins(near.line + 1) { return near.line }
    let isNext = offset >= begins(near.line + 1) && offset < begins(near.line + 2)
    let line = isNext ? near.line + 1 : source.lines.line(at: offset)
    near = (line, codePoints(before: starts[line]))
    return line
  }

  /// The number of code points that begin before an offset.
  mutating func codePoints(before offset: Int) -> Int {
    let block = offset / Places.block
    return codePointsBefore[block]
      + source.utf8.withUnsafeBufferPointer { UTF8Scalars.count($0, in: block * Places.block..<offset) }
  }

  private static func count(_ utf8: [UInt8]) -> [Int] {
    var counts = [0]
    counts.reserveCapacity(utf8.count / block + 1)
    var total = 0
    utf8.withUnsafeBufferPointer { bytes in
      for start in stride(from: 0, to: bytes.count - block + 1, by: block) {
        total += UTF8Scalars.count(bytes, in: start..<(start + block))
        counts.append(total)
      }
    }
    return counts
  }

  /// The number of code points of a text, or of a part of it, that are not white space.
  static func charactersThatShow(in utf8: [UInt8], _ range: Range<Int>? = nil) -> Int {
    var count = 0
    utf8.withUnsafeBufferPointer { bytes in
      leads.withUnsafeBufferPointer { leads in
        var offset = range?.lowerBound ?? 0
        let end = range?.upperBound ?? bytes.count
        while offset < end {
          let byte = bytes[offset]
          // Nearly all are characters of three bytes: a jump that is foreseen does not wait for a table.
          if byte &- 0xE4 < 12 {
            count &+= 1
            offset &+= 3
            continue
          }
          let lead = leads[Int(byte)]
          if lead & mayBeWideSpace != 0, isWideSpace(UTF8Scalars.decode(bytes, at: offset).scalar) {
            count &-= 1
          }
          count &+= Int(lead >> 3 & 1)
          offset &+= Int(lead & 7)
        }
      }
    }
    return count
  }

  /// Of each first byte of a character its length, whether it shows (eight), and whether more bytes must tell.
  private static let leads: [UInt8] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    // Tab to carriage return, the four separators, the space.
    case 0x09...0x0D, 0x1C...0x1F, 0x20: 1
    case 0xC2, 0xE1, 0xE2, 0xE3: 8 | mayBeWideSpace | UInt8(UTF8Scalars.length(byte))
    default: 8 | UInt8(UTF8Scalars.length(byte))
    }
  }
  private static let mayBeWideSpace: UInt8 = 16

  private static func isWideSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
