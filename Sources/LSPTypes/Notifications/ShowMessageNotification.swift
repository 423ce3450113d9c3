/// A line for the person at the editor.
public struct ShowMessageNotification: NotificationMessage, Encodable {
  public static let method = "window/showMessage"

  public var type: DiagnosticSeverity
  public var message: String

  public init(type: DiagnosticSeverity, message: String) {
    self.type = type
    self.message = message
  }
}
