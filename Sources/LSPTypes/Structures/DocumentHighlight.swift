/// A place that says the same.
public struct DocumentHighlight: Encodable, Hashable, Sendable {
  public var range: TextRange
  public var kind: Int

  public init(range: TextRange, kind: Int = 1) {
    self.range = range
    self.kind = kind
  }
}
