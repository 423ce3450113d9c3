import LSPTypes
import TextModel

/// Turns byte ranges into the client's ranges; ranges in order of the text cost one walk over it.
struct PositionWriter {
  private var starts: PositionCursor
  private var ends: PositionCursor

  init(_ text: SourceText, _ encoding: ColumnEncoding) {
    starts = PositionCursor(text, encoding)
    ends = starts
  }

  mutating func range(of bytes: Range<Int>) -> TextRange {
    TextRange(
      start: position(starts.position(of: bytes.lowerBound)),
      end: position(ends.position(of: bytes.upperBound)))
  }

  mutating func edit(_ edit: TextModel.TextEdit) -> LSPTypes.TextEdit {
    LSPTypes.TextEdit(range: range(of: edit.range), newText: edit.newText)
  }

  private func position(_ position: TextModel.Position) -> LSPTypes.Position {
    LSPTypes.Position(line: position.line, character: position.column)
  }
}
