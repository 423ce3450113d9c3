/// Asks for names that go on with what stands before the caret.
public struct CompletionRequest: RequestMessage {
  public typealias Response = CompletionList

  public static let method = "textDocument/completion"

  public var textDocument: TextDocumentIdentifier
  public var position: Position

  public init(textDocument: TextDocumentIdentifier, position: Position) {
    self.textDocument = textDocument
    self.position = position
  }
}
