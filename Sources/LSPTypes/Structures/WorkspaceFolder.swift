/// A folder that is open in the editor.
public struct WorkspaceFolder: Decodable, Sendable {
  public var uri: String
}
