/// Edits of several documents: by document and version where the client announced that, else by URI.
public struct WorkspaceEdit: Encodable, Hashable, Sendable {
  public var changes: [String: [TextEdit]]?
  public var documentChanges: [TextDocumentEdit]?

  public init(changes: [String: [TextEdit]]? = nil, documentChanges: [TextDocumentEdit]? = nil) {
    self.changes = changes
    self.documentChanges = documentChanges
  }
}
