/// Asks for every place of a name.
public struct ReferencesRequest: RequestMessage {
  public typealias Response = [Location]?

  public static let method = "textDocument/references"

  public var textDocument: TextDocumentIdentifier
  public var position: Position
}
