/// Asks for ever larger stretches around places.
public struct SelectionRangeRequest: RequestMessage {
  public typealias Response = [SelectionRange]

  public static let method = "textDocument/selectionRange"

  public var textDocument: TextDocumentIdentifier
  public var positions: [Position]
}
