/// Asks the server to do something it offered.
public struct ExecuteCommandRequest: RequestMessage {
  public typealias Response = AnyValue

  public static let method = "workspace/executeCommand"

  public var command: String
  @Lenient public var arguments: [AnyValue]?
}
