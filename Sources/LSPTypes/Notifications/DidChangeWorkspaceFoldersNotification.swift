/// Folders were added to the workspace or taken out of it.
public struct DidChangeWorkspaceFoldersNotification: NotificationMessage, Decodable {
  public static let method = "workspace/didChangeWorkspaceFolders"

  public var event: Event

  public struct Event: Decodable, Sendable {
    @Lenient public var added: [WorkspaceFolder]?
    @Lenient public var removed: [WorkspaceFolder]?
  }
}
