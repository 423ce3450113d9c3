/// What would be renamed.
public struct PrepareRenameResult: Encodable, Hashable, Sendable {
  public var range: TextRange
  public var placeholder: String

  public init(range: TextRange, placeholder: String) {
    self.range = range
    self.placeholder = placeholder
  }
}
