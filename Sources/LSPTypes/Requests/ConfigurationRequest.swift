/// Asks for the settings that the client has for the server.
public struct ConfigurationRequest: Encodable, Sendable {
  public static let method = "workspace/configuration"

  /// The answers stand in the same order.
  public var items: [Item]

  public init(items: [Item]) { self.items = items }

  /// What is asked for: a section of the settings, as they are for a folder or, without one, in general.
  public struct Item: Encodable, Sendable {
    public var scopeUri: String?
    public var section: String

    public init(scopeUri: String? = nil, section: String) {
      self.scopeUri = scopeUri
      self.section = section
    }
  }
}
