/// Asks for the places of a document that lead somewhere.
public struct DocumentLinkRequest: RequestMessage {
  public typealias Response = [DocumentLink]

  public static let method = "textDocument/documentLink"

  public var textDocument: TextDocumentIdentifier
}

/// A place that leads somewhere.
public struct DocumentLink: Encodable, Hashable, Sendable {
  public var range: TextRange
  public var target: String

  public init(range: TextRange, target: String) {
    self.range = range
    self.target = target
  }
}
