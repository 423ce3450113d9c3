/// Coloured stretches, five numbers each, relative to the one before.
public struct SemanticTokens: Encodable, Hashable, Sendable {
  /// By which the client may ask for changes of these; `nil` for a part.
  public var resultId: String?
  public var data: [Int]

  public init(resultId: String? = nil, data: [Int]) {
    self.resultId = resultId
    self.data = data
  }
}
