import Rules
import TextModel

/// Differences as `diff -u` writes them and `patch -p1` takes them.
enum UnifiedDiff {
  private static let context = 3

  /// What makes of a file its new text; in the file's own encoding, so that the patch fits its bytes.
  static func of(
    _ file: DraftFile, _ new: [UInt8], as name: String, _ console: inout Console
  ) -> [UInt8] {
    switch file.encoding {
    case .utf16:
      console.complain(
        Wording("\(name) 是 UTF-16，显示的差异不能用 patch 套用", en: "\(name): is UTF-16; patch cannot apply this diff"))
    case .utf8, .gb18030:
      if let before = DecodedText.encode(file.source.utf8, as: file.encoding),
        let after = DecodedText.encode(new, as: file.encoding)
      {
        return between(before, after, name: name)
      }
    }
    return between(file.source.utf8, new, name: name)
  }

  /// The difference of two texts; empty where there is none.
  static func between(_ before: [UInt8], _ after: [UInt8], name: String) -> [UInt8] {
    let old = lines(before)
    let new = lines(after)
    let changes = LineDifference.changes(old, new)
    guard !changes.isEmpty else { return [] }
    // `patch` refuses absolute names; those it takes are relative to where it runs.
    let path = String(name.drop { $0 == "/" })
    var bytes = Array("--- a/\(path)\n+++ b/\(path)\n".utf8)
    var index = 0
    while index < changes.count {
      var last = index
      while last + 1 < changes.count,
        changes[last + 1].old.lowerBound - changes[last].old.upperBound <= 2 * context
      {
        last += 1
      }
      bytes += hunk(changes[index...last], old, new)
      index = last + 1
    }
    return bytes
  }

  private static func hunk(
    _ changes: ArraySlice<LineDifference.Change>, _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> [UInt8] {
    guard let first = changes.first, let last = changes.last else { return [] }
    let lead = min(context, first.old.lowerBound)
    let trail = min(context, old.count - last.old.upperBound)
    let oldRange = (first.old.lowerBound - lead)..<(last.old.upperBound + trail)
    let newRange = (first.new.lowerBound - lead)..<(last.new.upperBound + trail)
    var bytes = Array("@@ -\(span(oldRange)) +\(span(newRange)) @@\n".utf8)
    var next = oldRange.lowerBound
    for change in changes {
      for line in old[next..<change.old.lowerBound] { append(" ", line, to: &bytes) }
      for line in old[change.old] { append("-", line, to: &bytes) }
      for line in new[change.new] { append("+", line, to: &bytes) }
      next = change.old.upperBound
    }
    for line in old[next..<oldRange.upperBound] { append(" ", line, to: &bytes) }
    return bytes
  }

  /// Lines from 1; an empty range is named by the line before it.
  private static func span(_ range: Range<Int>) -> String {
    "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
  }

  private static func append(_ sign: Unicode.Scalar, _ line: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: sign))
    bytes += line
    if line.last != 0x0A { bytes += "\n\\ No newline at end of file\n".utf8 }
  }

  /// The lines with their line feeds.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }
}
