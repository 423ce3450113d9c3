/// Asks for the coloured stretches of a part of a document.
public struct SemanticTokensRangeRequest: RequestMessage {
  public typealias Response = SemanticTokens

  public static let method = "textDocument/semanticTokens/range"

  public var textDocument: TextDocumentIdentifier
  public var range: TextRange
}
