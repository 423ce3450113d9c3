import LSPTypes

/// What the server says without being asked.
enum OutgoingNotification {
  case publish(PublishDiagnosticsNotification)
  case show(ShowMessageNotification)
}
