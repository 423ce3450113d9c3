import Data

/// Tables that are kept as text: lines, or words with white space between; lines that begin with # are comments.
enum TextTable {
  static func lines(_ table: DataTable) -> [Substring] {
    split(text(table)[...], at: "\n").filter { $0.utf8.first != UInt8(ascii: "#") }
  }

  static func words(_ table: DataTable) -> [Substring] {
    lines(table).flatMap { split($0, at: " ") }
  }

  /// The parts of a text that are not empty, found by bytes: what waits for a table waits for all of it.
  static func split(_ text: Substring, at separator: Unicode.Scalar) -> [Substring] {
    let separator = UInt8(ascii: separator)
    var text = text
    return text.withUTF8 { bytes in
      bytes.split(separator: separator).map {
        Substring(decoding: UnsafeBufferPointer(rebasing: $0), as: UTF8.self)
      }
    }
  }

  private static func text(_ table: DataTable) -> String {
    String(decoding: UnsafeRawBufferPointer(start: table.start, count: table.count), as: UTF8.self)
  }
}
