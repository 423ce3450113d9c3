/// Stops a piece of work by the token of its progress.
public struct WorkDoneProgressCancelNotification: NotificationMessage, Decodable {
  public static let method = "window/workDoneProgress/cancel"

  public var token: AnyValue
}
