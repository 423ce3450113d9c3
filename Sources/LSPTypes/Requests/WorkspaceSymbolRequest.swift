/// Asks for items of open drafts by their headlines.
public struct WorkspaceSymbolRequest: RequestMessage {
  public typealias Response = [SymbolInformation]

  public static let method = "workspace/symbol"

  public var query: String
}
