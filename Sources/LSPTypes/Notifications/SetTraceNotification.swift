/// Says how much the client wants to be told of what the server does.
public struct SetTraceNotification: NotificationMessage, Decodable {
  public static let method = "$/setTrace"

  public var value: TraceValue
}

/// How much the client wants to be told of what the server does.
public enum TraceValue: String, Decodable, Sendable {
  case off, messages, verbose
}
