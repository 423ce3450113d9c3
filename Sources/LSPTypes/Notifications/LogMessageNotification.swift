/// A line for the log of the editor.
public struct LogMessageNotification: NotificationMessage, Encodable {
  public static let method = "window/logMessage"

  public var type: DiagnosticSeverity
  public var message: String

  public init(type: DiagnosticSeverity, message: String) {
    self.type = type
    self.message = message
  }
}
