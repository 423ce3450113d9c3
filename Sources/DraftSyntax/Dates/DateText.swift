import TextModel

/// The bytes a date reader looks at; every look outside of them sees nothing, so no input can trap.
struct DateText {
  let bytes: UnsafeBufferPointer<UInt8>

  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    offset >= 0 && offset < bytes.count ? bytes[offset] : 0
  }

  /// The character at an offset and the offset behind it; 0 at the end.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, end: Int) {
    let first = byte(at: offset)
    if first < 0x80 { return (UInt32(first), offset < bytes.count ? offset + 1 : offset) }
    if first >= 0xE0, first < 0xF0 {
      let second = UInt32(byte(at: offset + 1) & 0x3F)
      let third = UInt32(byte(at: offset + 2) & 0x3F)
      return (UInt32(first & 0x0F) << 12 | second << 6 | third, min(offset + 3, bytes.count))
    }
    let (value, length) = UTF8Scalars.decode(bytes, at: offset)
    return (value, min(offset + length, bytes.count))
  }

  /// The character before an offset and where it begins; 0 at the start.
  func scalar(before offset: Int) -> (value: UInt32, start: Int) {
    guard offset > 0 else { return (0, 0) }
    var start = offset - 1
    while start > 0, offset - start < 4, byte(at: start) & 0xC0 == 0x80 { start -= 1 }
    return (scalar(at: start).value, start)
  }

  func has(_ literal: StaticString, at offset: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard offset >= 0, offset + length <= bytes.count else { return false }
    let start = literal.utf8Start
    for index in 0..<length where bytes[offset + index] != start[index] { return false }
    return true
  }

  func has(_ literal: StaticString, before offset: Int) -> Bool {
    has(literal, at: offset - literal.utf8CodeUnitCount)
  }

  /// The first of `words` that stands at an offset.
  func first(of words: [StaticString], at offset: Int) -> StaticString? {
    words.first { has($0, at: offset) }
  }

  /// The first of `words` that stands before an offset.
  func first(of words: [StaticString], before offset: Int) -> StaticString? {
    words.first { has($0, before: offset) }
  }

  /// The white space at an offset, and where it ends.
  func gap(at offset: Int) -> (kind: WrittenDate.Gap, end: Int) {
    var end = offset
    var lineEnds = 0
    while end < bytes.count {
      switch bytes[end] {
      case Ascii.space, Ascii.tab: end += 1
      case Ascii.carriageReturn:
        lineEnds += 1
        end += byte(at: end + 1) == Ascii.lineFeed ? 2 : 1
      case Ascii.lineFeed:
        lineEnds += 1
        end += 1
      case 0xC2 where byte(at: end + 1) == 0xA0: end += 2
      case 0xE3 where byte(at: end + 1) == 0x80 && byte(at: end + 2) == 0x80: end += 3
      default:
        return (kind(end - offset, lineEnds), end)
      }
    }
    return (kind(end - offset, lineEnds), end)
  }

  /// Whether nothing but an opening bracket stands between two places.
  func isBracket(between first: Range<Int>, and second: Range<Int>) -> Bool {
    let between = first.upperBound..<max(first.upperBound, second.lowerBound)
    return between.count == 3 && has("（", at: between.lowerBound)
      || between.count == 1 && has("(", at: between.lowerBound)
  }

  private func kind(_ length: Int, _ lineEnds: Int) -> WrittenDate.Gap {
    length == 0 ? .none : lineEnds == 0 ? .spaces : lineEnds == 1 ? .lineEnd : .blankLine
  }

  static func isDigit(_ scalar: UInt32) -> Bool {
    scalar &- 0x30 < 10 || scalar &- 0xFF10 < 10
  }

  static func isLatin(_ scalar: UInt32) -> Bool {
    (scalar | 0x20) &- 0x61 < 26 || (scalar &- 0xFF21) < 26 || (scalar &- 0xFF41) < 26
  }

  static func isHan(_ scalar: UInt32) -> Bool {
    scalar &- 0x4E00 < 0x5200 || scalar == 0x3007
  }
}
