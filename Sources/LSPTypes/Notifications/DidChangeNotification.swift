/// A document was edited; several edits hold one after the other.
public struct DidChangeNotification: NotificationMessage, Decodable {
  public static let method = "textDocument/didChange"

  public var textDocument: VersionedTextDocumentIdentifier
  public var contentChanges: [ContentChange]
}
