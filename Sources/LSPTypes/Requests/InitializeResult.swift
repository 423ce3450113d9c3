/// What the server offers, and who it is.
public struct InitializeResult: Encodable, Sendable {
  public var capabilities: ServerCapabilities
  public var serverInfo: ServerInfo

  public struct ServerInfo: Encodable, Sendable {
    public var name: String
    public var version: String

    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  public init(capabilities: ServerCapabilities, serverInfo: ServerInfo) {
    self.capabilities = capabilities
    self.serverInfo = serverInfo
  }
}
