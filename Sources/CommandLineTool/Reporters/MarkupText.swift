/// Text as XML and HTML take it.
enum MarkupText {
  /// For content and quoted attributes; characters that XML cannot hold become U+FFFD.
  static func escaped(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\"": result += "&quot;".unicodeScalars
      case "\n": result += "&#10;".unicodeScalars
      case "\t": result += "&#9;".unicodeScalars
      case "\r": result += "&#13;".unicodeScalars
      case "\u{0}"..<"\u{20}", "\u{FFFE}"..."\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a text, as nearly every one, holds nothing to escape; told by its bytes, since that is much quicker.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { utf8 in
      utf8.indices.allSatisfy { index in
        switch utf8[index] {
        case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): false
        // U+FFFE and U+FFFF begin with EF BF.
        case 0xBF: index == 0 || utf8[index - 1] != 0xEF
        default: true
        }
      }
    }
  }
}
