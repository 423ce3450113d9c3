/// Coloured stretches, five numbers each, relative to the one before.
public struct SemanticTokens: Encodable, Hashable, Sendable {
  public var data: [Int]

  public init(data: [Int]) {
    self.data = data
  }
}
