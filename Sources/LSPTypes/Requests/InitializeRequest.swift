/// Opens the conversation: who the client is and what it can do.
public struct InitializeRequest: RequestMessage {
  public typealias Response = InitializeResult

  public static let method = "initialize"

  @Lenient public var capabilities: ClientCapabilities?
  @Lenient public var clientInfo: ClientInfo?
  @Lenient public var initializationOptions: AnyValue?
  @Lenient public var workspaceFolders: [WorkspaceFolder]?
  @Lenient public var rootUri: String?
  @Lenient public var trace: TraceValue?

  public struct ClientInfo: Decodable, Sendable {
    public var name: String
    @Lenient public var version: String?
  }
}
