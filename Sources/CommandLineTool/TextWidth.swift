import TextModel

/// How wide text is on a terminal, in columns.
enum TextWidth {
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1.value) }
  }

  /// The columns of a code point.
  ///
  /// Terminals give one column to what Unicode calls ambiguous, though in Chinese type these marks
  /// fill a square; a mark under the line must follow the terminal.
  static func of(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x2014, 0x2026, 0xB7, 0x2460...0x24FF, 0x25A0...0x25FF, 0x2103: 1
    default: CharacterClass.halfWidths(scalar)
    }
  }
}
