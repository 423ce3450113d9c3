/// Files that the server asked to be told about have changed.
public struct DidChangeWatchedFilesNotification: NotificationMessage, Decodable {
  public static let method = "workspace/didChangeWatchedFiles"

  @Lenient public var changes: [Change]?

  public struct Change: Decodable, Sendable {
    public var uri: String
  }
}
