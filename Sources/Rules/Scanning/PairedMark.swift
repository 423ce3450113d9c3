/// Marks that come in twos.
enum PairedMark: UInt8, Sendable, CaseIterable {
  case doubleQuote, singleQuote, parenthesis, bookTitle, innerTitle, corner, whiteCorner, lenticular, shell,
    bracket

  /// What ends a line, in `codes`.
  static let lineEnd: UInt8 = 64
  /// What opens, in `codes`.
  static let opener: UInt8 = 32

  /// Of each character of the basic plane its pair, from 1, and whether it opens; 0 for what is no such mark.
  static let codes: [UInt8] = {
    var codes = [UInt8](repeating: 0, count: 1 << 16)
    for block in [0x28...0x5D, 0x2018...0x201D, 0x3008...0x3015, 0xFF08...0xFF3D] as [ClosedRange<UInt32>] {
      for scalar in block {
        guard let (mark, opens) = of(scalar) else { continue }
        codes[Int(scalar)] = mark.rawValue + 1 | (opens ? opener : 0)
      }
    }
    codes[0x0A] = lineEnd
    codes[0x0D] = lineEnd
    return codes
  }()

  /// The pair that a code point opens or closes, and which.
  static func of(_ scalar: UInt32) -> (mark: PairedMark, opens: Bool)? {
    switch scalar {
    case 0x201C: (.doubleQuote, true)
    case 0x201D: (.doubleQuote, false)
    case 0x2018: (.singleQuote, true)
    case 0x2019: (.singleQuote, false)
    case 0xFF08, 0x28: (.parenthesis, true)
    case 0xFF09, 0x29: (.parenthesis, false)
    case 0x300A: (.bookTitle, true)
    case 0x300B: (.bookTitle, false)
    case 0x3008: (.innerTitle, true)
    case 0x3009: (.innerTitle, false)
    case 0x300C: (.corner, true)
    case 0x300D: (.corner, false)
    case 0x300E: (.whiteCorner, true)
    case 0x300F: (.whiteCorner, false)
    case 0x3010: (.lenticular, true)
    case 0x3011: (.lenticular, false)
    case 0x3014: (.shell, true)
    case 0x3015: (.shell, false)
    case 0x5B, 0xFF3B: (.bracket, true)
    case 0x5D, 0xFF3D: (.bracket, false)
    default: nil
    }
  }

  /// Where a count of it stands in a word of counts, six bits each.
  var shift: UInt64 { PairedMark.shift(rawValue) }

  /// The same of the mark that one of `codes` stands for.
  static func shift(ofCode code: UInt8) -> UInt64 { shift(code & (opener - 1) - 1) }

  private static func shift(_ number: UInt8) -> UInt64 { UInt64(number) * 6 }

  var isQuote: Bool {
    self == .doubleQuote || self == .singleQuote || self == .corner || self == .whiteCorner
  }
}
