import TextModel

/// The line of a finding as a terminal can show it, with a mark that lines up under the place.
struct LineExcerpt {
  /// The line, or the part of a long one around the place, with … where it was cut.
  private(set) var text = ""
  /// Spaces and ^, as wide as what they stand under.
  private(set) var mark = ""

  private static let widthBefore = 40
  private static let width = 100

  /// An excerpt of the line where a range begins; the mark ends with that line.
  init(_ source: SourceText, _ range: Range<Int>) {
    let line = source.content(ofLine: source.lines.line(at: range.lowerBound))
    let place =
      min(range.lowerBound, line.upperBound)..<min(max(range.lowerBound, range.upperBound), line.upperBound)
    var start = place.lowerBound
    var taken = 0
    while let (scalar, length) = UTF8Scalars.decode(source.utf8, before: start, start: line.lowerBound) {
      taken += LineExcerpt.shown(scalar).width
      if taken > LineExcerpt.widthBefore { break }
      start -= length
    }
    if start > line.lowerBound { append("…", 1, isMarked: false) }
    var offset = start
    var width = 0
    while offset < line.upperBound {
      let (scalar, length) = UTF8Scalars.decode(source.utf8, at: offset)
      let shown = LineExcerpt.shown(scalar)
      width += shown.width
      if width > LineExcerpt.width { break }
      append(shown.scalar, shown.width, isMarked: place.contains(offset))
      offset += length
    }
    if offset < line.upperBound { text += "…" }
    if !mark.utf8.contains(UInt8(ascii: "^")) { mark += "^" }
    while mark.utf8.last == Ascii.space { mark.removeLast() }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ width: Int, isMarked: Bool) {
    text.unicodeScalars.append(scalar)
    mark += String(repeating: isMarked ? "^" : " ", count: width)
  }

  /// Characters that would move the cursor or hide are shown as what they are: something odd.
  private static func shown(_ scalar: UInt32) -> (scalar: Unicode.Scalar, width: Int) {
    switch scalar {
    case 0x09: (" ", 1)
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: ("\u{FFFD}", 1)
    default: (Unicode.Scalar(scalar) ?? "\u{FFFD}", TextWidth.of(scalar))
    }
  }
}
