/// Text as XML and HTML take it.
enum MarkupText {
  /// For content and quoted attributes; characters that XML cannot hold become U+FFFD.
  static func escaped(_ text: String) -> String {
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
}
