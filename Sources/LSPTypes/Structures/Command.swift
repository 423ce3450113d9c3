/// Something the server does when asked to.
public struct Command: Encodable, Hashable, Sendable {
  public var title: String
  public var command: String
  public var arguments: [AnyValue]?

  public init(title: String, command: String, arguments: [AnyValue]? = nil) {
    self.title = title
    self.command = command
    self.arguments = arguments
  }
}
