import JSONRPC
import LSPTypes

/// Takes a request back that may not have been looked at yet.
struct CancelRequest: NotificationMessage, Decodable {
  static let method = "$/cancelRequest"

  var id: RequestID
}
