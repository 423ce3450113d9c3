/// What kind of character a code point is, as far as reading a page goes.
public enum CharacterClass: UInt8, Sendable, Hashable {
  case space
  case lineEnd
  /// 0–9, ASCII or full-width.
  case digit
  /// A letter of an alphabet.
  case letter
  case han
  /// Closes a sentence: 。！？!?…
  case sentenceEnd
  /// Stands inside a sentence: ，、；：,;:
  case pause
  /// Opens a quotation or bracket: “‘（《〈「『【〔([
  case opener
  /// Closes one: ”’）》〉」』】〕)]
  case closer
  case other

  /// The class of a code point.
  @inlinable
  public init(_ scalar: UInt32) {
    // Nearly every character is Han; the long way is for the rest.
    if scalar >= 0x4E00, scalar <= 0x9FFF { self = .han } else { self.init(other: scalar) }
  }

  @usableFromInline
  init(other scalar: UInt32) {
    self = CharacterTable.shared[scalar].kind
  }

  /// The class of a code point, not looked up.
  init(rare scalar: UInt32) {
    if CharacterClass.isSpace(scalar) {
      self = .space
      return
    }
    switch scalar {
    case 0x3400...0x4DBF, 0x3007, 0x20000...0x323AF, 0xF900...0xFAFF: self = .han
    case 0x0A, 0x0D: self = .lineEnd
    case 0x30...0x39, 0xFF10...0xFF19: self = .digit
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xC0...0x24F, 0x370...0x52F:
      self = .letter
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x2026, 0xFF0E, 0xFF61: self = .sentenceEnd
    case 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0x2C, 0x3B, 0x3A: self = .pause
    case 0x201C, 0x2018, 0xFF08, 0x300A, 0x3008, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x28, 0x5B, 0xFF3B:
      self = .opener
    case 0x201D, 0x2019, 0xFF09, 0x300B, 0x3009, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x29, 0x5D, 0xFF3D:
      self = .closer
    default: self = .other
    }
  }

  /// How many half-widths a code point takes on a line: 2 for Han and full-width marks, 1 for ASCII, 0 for what has no width.
  @inlinable
  public static func halfWidths(_ scalar: UInt32) -> Int {
    if scalar >= 0x4E00, scalar <= 0x9FFF { return 2 }
    return halfWidths(other: scalar)
  }

  /// Whether a code point is white space inside a line.
  @inlinable
  public static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09, 0xA0, 0x3000, 0x2000...0x200A, 0x202F, 0x205F: true
    default: false
    }
  }

  /// Whether it parts or surrounds words: a pause, a sentence's end, an opener or a closer.
  @inlinable public var isMark: Bool {
    rawValue >= CharacterClass.sentenceEnd.rawValue && rawValue <= CharacterClass.closer.rawValue
  }

  @usableFromInline
  static func halfWidths(other scalar: UInt32) -> Int {
    Int(CharacterTable.shared[scalar].halfWidths)
  }

  /// The width of a code point, not looked up.
  static func halfWidths(rare scalar: UInt32) -> Int {
    switch scalar {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x2060, 0xFEFF, 0x300...0x36F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    // In Chinese type these take a full square, though Unicode calls their width ambiguous.
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2014, 0x2026, 0xB7, 0x2460...0x24FF, 0x25A0...0x25FF,
      0x2103, 0x3000:
      2
    default: 1
    }
  }
}
