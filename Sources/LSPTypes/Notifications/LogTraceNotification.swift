/// Tells the client what the server has done.
public struct LogTraceNotification: NotificationMessage, Encodable {
  public static let method = "$/logTrace"

  public var message: String
  /// Only for clients that asked for all of it.
  public var verbose: String?

  public init(message: String, verbose: String? = nil) {
    self.message = message
    self.verbose = verbose
  }
}
