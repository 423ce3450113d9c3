/// A replacement of a range of UTF-8 bytes.
public struct TextEdit: Sendable, Hashable {
  public var range: Range<Int>
  public var newText: String

  public init(_ range: Range<Int>, _ newText: String) {
    self.range = range
    self.newText = newText
  }
}
