/// Asks for the edits that repair a document.
public struct FormattingRequest: RequestMessage {
  public typealias Response = [TextEdit]

  public static let method = "textDocument/formatting"

  public var textDocument: TextDocumentIdentifier

  public init(textDocument: TextDocumentIdentifier) {
    self.textDocument = textDocument
  }
}
