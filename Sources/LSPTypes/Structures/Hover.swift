/// What a place has to say for itself.
public struct Hover: Encodable, Hashable, Sendable {
  public var contents: MarkupContent
  public var range: TextRange?

  public init(contents: MarkupContent, range: TextRange? = nil) {
    self.contents = contents
    self.range = range
  }
}
