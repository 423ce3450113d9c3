import TextModel

/// The line of a finding as a terminal can show it, with a mark that lines up under the place.
struct LineExcerpt {
  /// The line as UTF-8, or the part of a long one around the place, with … where it was cut.
  private(set) var text: [UInt8] = []
  /// The columns of the text before the place.
  private(set) var columnsBefore = 0
  /// The columns of the place itself; one where it has none.
  private(set) var markedColumns = 0

  private static let widthBefore = 40
  private static let width = 100
  private static let cut = Array("…".utf8)
  /// Stands for characters that would move the cursor or hide.
  private static let oddity = Array("\u{FFFD}".utf8)

  /// An excerpt of the line where a range begins; the mark ends with that line.
  init(_ source: SourceText, _ range: Range<Int>) {
    let line = source.content(ofLine: source.lines.line(at: range.lowerBound))
    let place =
      min(range.lowerBound, line.upperBound)..<min(max(range.lowerBound, range.upperBound), line.upperBound)
    text.reserveCapacity(min(line.count, 2 * LineExcerpt.width) + 2 * LineExcerpt.cut.count)
    source.utf8.withUnsafeBufferPointer { bytes in
      var start = place.lowerBound
      var taken = 0
      while start > line.lowerBound {
        var offset = start - 1
        while offset > line.lowerBound, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        taken += LineExcerpt.width(of: UTF8Scalars.decode(bytes, at: offset).scalar)
        if taken > LineExcerpt.widthBefore { break }
        start = offset
      }
      if start > line.lowerBound {
        text += LineExcerpt.cut
        columnsBefore = 1
      }
      var offset = start
      var width = 0
      /// What is not copied yet.
      var rest = start
      while offset < line.upperBound {
        let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
        let columns = LineExcerpt.width(of: scalar)
        width += columns
        if width > LineExcerpt.width { break }
        if scalar == 0x09 || LineExcerpt.isOdd(scalar) {
          text += bytes[rest..<offset]
          if scalar == 0x09 { text.append(Ascii.space) } else { text += LineExcerpt.oddity }
          rest = offset + length
        }
        if offset < place.lowerBound { columnsBefore += columns }
        if place.contains(offset) { markedColumns += columns }
        offset += length
      }
      text += bytes[rest..<offset]
      if offset < line.upperBound { text += LineExcerpt.cut }
      markedColumns = max(1, markedColumns)
    }
  }

  /// The columns of a code point as it is shown.
  private static func width(of scalar: UInt32) -> Int {
    (0x4E00...0x9FFF).contains(scalar) ? 2 : scalar == 0x09 || isOdd(scalar) ? 1 : TextWidth.of(scalar)
  }

  private static func isOdd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3000...0xFEFE: false
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: false
    }
  }
}
