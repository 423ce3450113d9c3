/// Edits of several documents: by document and version where the client announced that, else by URI.
public struct WorkspaceEdit: Encodable, Hashable, Sendable {
  public var changes: [String: [TextEdit]]?
  public var documentChanges: [DocumentChange]?

  public init(changes: [String: [TextEdit]]? = nil, documentChanges: [DocumentChange]? = nil) {
    self.changes = changes
    self.documentChanges = documentChanges
  }
}
