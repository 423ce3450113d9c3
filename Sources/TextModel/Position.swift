/// A place in a text as editors count: both line and column from 0, the column in the units of a `ColumnEncoding`.
public struct Position: Sendable, Hashable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// What a column counts: UTF-8 bytes, UTF-16 code units or code points.
public enum ColumnEncoding: Sendable, Hashable, CaseIterable {
  case utf8, utf16, utf32

  /// How many units the character has that begins with `byte`; 0 for a continuation byte.
  @inlinable
  func width(ofCharacterBeginningWith byte: UInt8) -> Int {
    if byte & 0xC0 == 0x80 { return 0 }
    switch self {
    case .utf8: return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    case .utf16: return byte < 0xF0 ? 1 : 2
    case .utf32: return 1
    }
  }
}

extension SourceText {
  /// The position of an offset; an offset inside a character counts as the start of that character.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line. Use a `PositionCursor` for many offsets in order.
  public func position(of offset: Int, in encoding: ColumnEncoding) -> Position {
    var cursor = PositionCursor(self, encoding)
    return cursor.position(of: offset)
  }

  /// The offset of a position.
  ///
  /// Editors may send positions that are not there any more. A line past the end means the end of
  /// the text, a column past the end of its line means the end of that line, and a column in the
  /// middle of a character means the start of that character, as the protocol asks.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line.
  public func offset(of position: Position, in encoding: ColumnEncoding) -> Int {
    if position.line < 0 { return 0 }
    if position.line >= lines.count { return count }
    let content = content(ofLine: position.line)
    var column = 0
    var offset = content.lowerBound
    while offset < content.upperBound {
      let byte = utf8[offset]
      let width = encoding.width(ofCharacterBeginningWith: byte)
      if column + width > position.column { return offset }
      column += width
      offset += ColumnEncoding.utf8.width(ofCharacterBeginningWith: byte)
    }
    return content.upperBound
  }
}

/// Turns offsets into positions; offsets in order of the text cost one walk over it in all.
///
/// A file may be one line of 50 MB with thousands of findings: counting each column from the line's start would take forever.
public struct PositionCursor: Sendable {
  private let text: SourceText
  private let encoding: ColumnEncoding
  private var line = 0
  private var offset = 0
  private var column = 0

  public init(_ text: SourceText, _ encoding: ColumnEncoding) {
    self.text = text
    self.encoding = encoding
  }

  /// The position of an offset, which may lie before the last one asked for.
  public mutating func position(of target: Int) -> Position {
    let target = min(max(0, target), text.count)
    let targetLine = text.lines.line(at: target)
    if targetLine != line || target < offset {
      line = targetLine
      offset = text.lines.starts[line]
      column = 0
    }
    let end = min(target, text.content(ofLine: line).upperBound)
    text.utf8.withUnsafeBufferPointer { bytes in
      while offset < end {
        let byte = bytes[offset]
        let next = offset + max(1, ColumnEncoding.utf8.width(ofCharacterBeginningWith: byte))
        if next > end { break }
        column += encoding.width(ofCharacterBeginningWith: byte)
        offset = next
      }
    }
    return Position(line: line, column: column)
  }
}
