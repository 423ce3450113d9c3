import DraftSyntax
import JSONRPC
import LSPTypes
import TextModel

extension Session {
  /// The edits that turn a draft into its repaired text.
  mutating func answer(_ request: FormattingRequest) throws(ResponseError) -> [LSPTypes.TextEdit] {
    let checked = try checked(request.textDocument.uri)
    return protocolEdits(checked.page.repairs, in: checked.text)
  }
}
