/// Asks for the coloured stretches of a document.
public struct SemanticTokensRequest: RequestMessage {
  public typealias Response = SemanticTokens

  public static let method = "textDocument/semanticTokens/full"

  public var textDocument: TextDocumentIdentifier

  public init(textDocument: TextDocumentIdentifier) {
    self.textDocument = textDocument
  }
}
