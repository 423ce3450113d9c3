import Data

/// Tables that are kept as text: lines, or words with white space between; lines that begin with # are comments.
enum TextTable {
  static func lines(_ table: DataTable) -> [Substring] {
    text(table).split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  static func words(_ table: DataTable) -> [Substring] {
    lines(table).flatMap { $0.split(separator: " ") }
  }

  private static func text(_ table: DataTable) -> String {
    String(decoding: UnsafeRawBufferPointer(start: table.start, count: table.count), as: UTF8.self)
  }
}
