/// Files that the server asked to be told about have changed.
public struct DidChangeWatchedFilesNotification: NotificationMessage, Decodable {
  public static let method = "workspace/didChangeWatchedFiles"
}
