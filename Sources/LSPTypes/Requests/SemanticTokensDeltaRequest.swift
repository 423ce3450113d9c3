/// Asks for what has changed in the coloured stretches of a document.
public struct SemanticTokensDeltaRequest: RequestMessage {
  public typealias Response = SemanticTokensDelta

  public static let method = "textDocument/semanticTokens/full/delta"

  public var textDocument: TextDocumentIdentifier
  public var previousResultId: String
}

/// The coloured stretches, or how they differ from those the client has.
public enum SemanticTokensDelta: Encodable, Hashable, Sendable {
  case full(SemanticTokens)
  /// Numbers in place of others.
  case edits(resultID: String, [Edit])

  /// Numbers in place of `deleteCount` others, counted in the array of numbers.
  public struct Edit: Encodable, Hashable, Sendable {
    public var start: Int
    public var deleteCount: Int
    public var data: [Int]

    public init(start: Int, deleteCount: Int, data: [Int]) {
      self.start = start
      self.deleteCount = deleteCount
      self.data = data
    }
  }

  enum CodingKeys: CodingKey { case resultId, edits }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .full(let tokens): try tokens.encode(to: encoder)
    case .edits(let resultID, let edits):
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(resultID, forKey: .resultId)
      try container.encode(edits, forKey: .edits)
    }
  }
}
