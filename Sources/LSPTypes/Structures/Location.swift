/// A stretch of some document.
public struct Location: Codable, Hashable, Sendable {
  public var uri: String
  public var range: TextRange

  public init(uri: String, range: TextRange) {
    self.uri = uri
    self.range = range
  }
}
