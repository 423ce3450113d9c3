/// A document was saved.
public struct DidSaveNotification: NotificationMessage, Decodable {
  public static let method = "textDocument/didSave"

  public var textDocument: TextDocumentIdentifier
}
