/// Asks where a document says the same.
public struct DocumentHighlightRequest: RequestMessage {
  public typealias Response = [DocumentHighlight]?

  public static let method = "textDocument/documentHighlight"

  public var textDocument: TextDocumentIdentifier
  public var position: Position
}
