/// The edits of one document as of one version.
public struct TextDocumentEdit: Encodable, Hashable, Sendable {
  public var textDocument: VersionedTextDocumentIdentifier
  public var edits: [TextEdit]

  public init(textDocument: VersionedTextDocumentIdentifier, edits: [TextEdit]) {
    self.textDocument = textDocument
    self.edits = edits
  }
}
