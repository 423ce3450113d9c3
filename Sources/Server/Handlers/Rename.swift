import JSONRPC
import LSPTypes
import TextModel

extension Session {
  /// What would be renamed under the caret: a name, or nothing.
  mutating func answer(_ request: PrepareRenameRequest) throws(ResponseError) -> PrepareRenameResult? {
    let checked = try checked(request.textDocument.uri)
    let offset = byteOffset(of: request.position, in: checked.text)
    guard let name = NamePlaces(checked, lexicon(of: request.textDocument.uri)).name(at: offset) else {
      return nil
    }
    var positions = positions(in: checked.text)
    return PrepareRenameResult(range: positions.range(of: name.range), placeholder: name.text)
  }

  /// Another spelling of a name throughout the draft.
  mutating func answer(_ request: RenameRequest) throws(ResponseError) -> WorkspaceEdit? {
    let uri = request.textDocument.uri
    let checked = try checked(uri)
    let places = NamePlaces(checked, lexicon(of: request.textDocument.uri))
    guard let name = places.name(at: byteOffset(of: request.position, in: checked.text)) else { return nil }
    guard !request.newName.isEmpty, !request.newName.utf8.contains(where: { $0 < 0x20 }) else {
      throw ResponseError(.invalidParams, "a name needs characters, and all of them on one line")
    }
    let edits = places.places(of: name.text).map { TextModel.TextEdit($0, request.newName) }
    return workspaceEdit(uri, checked.text, edits)
  }
}
