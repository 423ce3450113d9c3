import DraftSyntax
import JSONRPC
import LSPTypes
import TextModel

extension Session {
  /// The repairs of the damages that a selection touches, each of them whole.
  mutating func answer(_ request: RangeFormattingRequest) throws(ResponseError) -> [LSPTypes.TextEdit] {
    let checked = try checked(request.textDocument.uri)
    let selection = byteRange(of: request.range, in: checked.text)
    let lines =
      checked.text.lines.line(at: selection.lowerBound)...checked.text.lines.line(at: selection.upperBound)
    let edits = checked.page.repairs.filter {
      lines.contains(checked.text.lines.line(at: $0.range.lowerBound))
        || lines.contains(checked.text.lines.line(at: $0.range.upperBound))
    }
    return protocolEdits(edits, in: checked.text)
  }
}
