/// Asks what a place has to say for itself.
public struct HoverRequest: RequestMessage {
  public typealias Response = Hover?

  public static let method = "textDocument/hover"

  public var textDocument: TextDocumentIdentifier
  public var position: Position

  public init(textDocument: TextDocumentIdentifier, position: Position) {
    self.textDocument = textDocument
    self.position = position
  }
}
