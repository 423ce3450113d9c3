/// Settings changed: an object, nothing, or, with some clients, an object written as a string.
public struct DidChangeConfigurationNotification: NotificationMessage, Decodable {
  public static let method = "workspace/didChangeConfiguration"

  @Lenient public var settings: AnyValue?
}
