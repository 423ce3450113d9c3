/// Lines that can be folded away, counted from 0.
public struct FoldingRange: Encodable, Hashable, Sendable {
  public var startLine: Int
  public var endLine: Int
  public var kind: String?

  public init(startLine: Int, endLine: Int, kind: String? = nil) {
    self.startLine = startLine
    self.endLine = endLine
    self.kind = kind
  }
}
