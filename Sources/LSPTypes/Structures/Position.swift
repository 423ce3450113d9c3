/// A place in a document; the column counts units of the negotiated encoding.
public struct Position: Codable, Hashable, Sendable {
  public var line: Int
  public var character: Int

  public init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }
}
