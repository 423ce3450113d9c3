/// The document a message is about, by the very URI the client uses.
public struct TextDocumentIdentifier: Codable, Hashable, Sendable {
  public var uri: String

  public init(uri: String) {
    self.uri = uri
  }
}
