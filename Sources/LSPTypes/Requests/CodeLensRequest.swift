/// Asks for the figures of each item.
public struct CodeLensRequest: RequestMessage {
  public typealias Response = [CodeLens]

  public static let method = "textDocument/codeLens"

  public var textDocument: TextDocumentIdentifier

  public init(textDocument: TextDocumentIdentifier) {
    self.textDocument = textDocument
  }
}
