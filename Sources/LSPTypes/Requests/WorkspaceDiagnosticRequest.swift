/// Asks for the findings of all drafts of the workspace.
public struct WorkspaceDiagnosticRequest: RequestMessage {
  public typealias Response = WorkspaceDiagnosticReport

  public static let method = "workspace/diagnostic"

  /// What the client has already.
  public var previousResultIds: [PreviousResult]
  /// Where parts of the result may be sent before all of it is there.
  @Lenient public var partialResultToken: AnyValue?
  @Lenient public var workDoneToken: AnyValue?

  public struct PreviousResult: Decodable, Sendable {
    public var uri: String
    public var value: String
  }
}
