/// A replacement of a stretch of a document.
public struct TextEdit: Codable, Hashable, Sendable {
  public var range: TextRange
  public var newText: String

  public init(range: TextRange, newText: String) {
    self.range = range
    self.newText = newText
  }
}
