/// Asks for another spelling of a name throughout.
public struct RenameRequest: RequestMessage {
  public typealias Response = WorkspaceEdit?

  public static let method = "textDocument/rename"

  public var textDocument: TextDocumentIdentifier
  public var position: Position
  public var newName: String
}
