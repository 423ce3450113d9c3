import JSONRPC

/// Takes a request back that may not have been looked at yet.
struct CancelRequest: Decodable {
  static let method = "$/cancelRequest"

  var id: RequestID
}
