/// A document was closed.
public struct DidCloseNotification: NotificationMessage, Decodable {
  public static let method = "textDocument/didClose"

  public var textDocument: TextDocumentIdentifier
}
