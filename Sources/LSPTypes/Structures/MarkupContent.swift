/// Text with its markup: `plaintext` or `markdown`.
public struct MarkupContent: Encodable, Hashable, Sendable {
  public var kind: Kind
  public var value: String

  public enum Kind: String, Codable, Sendable {
    case plaintext, markdown
  }

  public init(kind: Kind, value: String) {
    self.kind = kind
    self.value = value
  }
}
