/// One edit of a document; without a range the text is all of it.
public struct ContentChange: Decodable, Sendable {
  public var range: TextRange?
  public var text: String
}
