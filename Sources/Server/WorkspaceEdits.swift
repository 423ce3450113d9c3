import LSPTypes
import TextModel

extension Session {
  /// Edits of an open draft, tied to its version where the client understands that.
  func workspaceEdit(_ uri: String, _ text: SourceText, _ edits: [TextModel.TextEdit]) -> WorkspaceEdit {
    let edits = protocolEdits(edits, in: text)
    guard client.takesDocumentChanges else { return WorkspaceEdit(changes: [uri: edits]) }
    let document = VersionedTextDocumentIdentifier(uri: uri, version: documents[uri]?.version)
    return WorkspaceEdit(documentChanges: [.edit(TextDocumentEdit(textDocument: document, edits: edits))])
  }

  /// Edits in the client's positions, in order of the text.
  func protocolEdits(_ edits: [TextModel.TextEdit], in text: SourceText) -> [LSPTypes.TextEdit] {
    var positions = positions(in: text)
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { positions.edit($0) }
  }
}
