/// A document as of one version.
public struct VersionedTextDocumentIdentifier: Codable, Hashable, Sendable {
  public var uri: String
  /// Null in edits of documents that are not open.
  public var version: Int?

  // An edit of an unopened document needs `"version": null`, which a synthesised encoding leaves out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(uri, forKey: .uri)
    try container.encode(version, forKey: .version)
  }

  public init(uri: String, version: Int? = nil) {
    self.uri = uri
    self.version = version
  }
}
