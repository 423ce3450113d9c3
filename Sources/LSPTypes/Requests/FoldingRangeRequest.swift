/// Asks what can be folded.
public struct FoldingRangeRequest: RequestMessage {
  public typealias Response = [FoldingRange]

  public static let method = "textDocument/foldingRange"

  public var textDocument: TextDocumentIdentifier

  public init(textDocument: TextDocumentIdentifier) {
    self.textDocument = textDocument
  }
}
