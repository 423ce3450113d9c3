/// Asks where a name is first given.
public struct DefinitionRequest: RequestMessage {
  public typealias Response = Location?

  public static let method = "textDocument/definition"

  public var textDocument: TextDocumentIdentifier
  public var position: Position
}
