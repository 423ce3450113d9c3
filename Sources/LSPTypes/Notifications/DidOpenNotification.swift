/// A document was opened; from now on the editor owns its text.
public struct DidOpenNotification: NotificationMessage, Decodable {
  public static let method = "textDocument/didOpen"

  public var textDocument: TextDocumentItem
}
