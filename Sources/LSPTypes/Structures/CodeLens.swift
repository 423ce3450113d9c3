/// A line of figures above an item.
public struct CodeLens: Encodable, Hashable, Sendable {
  public var range: TextRange
  public var command: Command

  public init(range: TextRange, command: Command) {
    self.range = range
    self.command = command
  }
}
