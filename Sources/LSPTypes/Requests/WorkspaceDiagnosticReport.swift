/// The findings of several documents; a part of them where the client takes parts.
public struct WorkspaceDiagnosticReport: Encodable, Sendable {
  public var items: [Item]

  public init(items: [Item] = []) { self.items = items }

  /// The findings of one document.
  public struct Item: Encodable, Sendable {
    public var uri: String
    /// `nil` for a document that is not open.
    public var version: Int?
    public var report: DocumentDiagnosticReport

    public init(uri: String, version: Int?, report: DocumentDiagnosticReport) {
      self.uri = uri
      self.version = version
      self.report = report
    }

    enum CodingKeys: CodingKey { case uri, version }

    public func encode(to encoder: any Encoder) throws {
      try report.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(uri, forKey: .uri)
      // The protocol wants the null.
      try container.encode(version, forKey: .version)
    }
  }
}
