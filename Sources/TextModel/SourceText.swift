/// The text of a draft as valid UTF-8 bytes, with a table of its lines.
///
/// Offsets are UTF-8 bytes from 0. LF, CRLF and CR all end a line, as the Language Server Protocol asks.
public struct SourceText: Sendable {
  /// The bytes; always valid UTF-8.
  public private(set) var utf8: [UInt8]
  /// Where each line begins.
  public private(set) var lines: LineTable

  public init(_ string: String) {
    self.init(validUTF8: Array(string.utf8))
  }

  /// The text of bytes that are known to be valid UTF-8.
  ///
  /// Whoever reads from outside decodes first (`String(decoding:as:)` puts U+FFFD for what is broken).
  public init(validUTF8 bytes: [UInt8]) {
    utf8 = bytes
    lines = LineTable(bytes)
  }

  /// The length in UTF-8 bytes.
  public var count: Int { utf8.count }

  /// The text of a range of bytes that begins and ends between characters.
  public subscript(range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }

  /// Replaces a range that begins and ends between characters, and patches the line table.
  ///
  /// - Complexity: O(length of what changes + bytes and lines after it); no line before the change is looked at.
  public mutating func replace(_ range: Range<Int>, with replacement: some Collection<UInt8>) {
    let lengthBefore = utf8.count
    utf8.replaceSubrange(range, with: replacement)
    lines.patch(
      after: utf8, replacing: range, length: range.count + utf8.count - lengthBefore)
  }

  /// Applies edits that do not overlap, given in order of the text, all against the text as it is.
  public mutating func apply(_ edits: [TextEdit]) {
    for edit in edits.reversed() {
      replace(edit.range, with: edit.newText.utf8)
    }
  }

  /// The bytes of a line, counted from 0, without its line end.
  public func content(ofLine line: Int) -> Range<Int> {
    let start = lines.starts[line]
    var end = line + 1 < lines.count ? lines.starts[line + 1] : utf8.count
    if line + 1 < lines.count {
      if end > start, utf8[end - 1] == Ascii.lineFeed { end -= 1 }
      if end > start, utf8[end - 1] == Ascii.carriageReturn { end -= 1 }
    }
    return start..<end
  }
}

extension SourceText: Equatable {
  public static func == (left: SourceText, right: SourceText) -> Bool { left.utf8 == right.utf8 }
}
