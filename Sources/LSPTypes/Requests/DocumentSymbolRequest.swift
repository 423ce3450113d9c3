/// Asks for the items of a page.
public struct DocumentSymbolRequest: RequestMessage {
  public typealias Response = DocumentSymbolResponse

  public static let method = "textDocument/documentSymbol"

  public var textDocument: TextDocumentIdentifier

  public init(textDocument: TextDocumentIdentifier) {
    self.textDocument = textDocument
  }
}
