/// One change of a workspace edit; they are made in order.
public enum DocumentChange: Encodable, Hashable, Sendable {
  case edit(TextDocumentEdit)
  /// Makes a file, unless it is there.
  case create(uri: String)

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .edit(let edit): try edit.encode(to: encoder)
    case .create(let uri): try CreateFile(uri: uri).encode(to: encoder)
    }
  }

  private struct CreateFile: Encodable {
    let kind = "create"
    var uri: String
    let options = ["ignoreIfExists": true]
  }
}
