/// Asks what would be renamed at a place.
public struct PrepareRenameRequest: RequestMessage {
  public typealias Response = PrepareRenameResult?

  public static let method = "textDocument/prepareRename"

  public var textDocument: TextDocumentIdentifier
  public var position: Position
}
