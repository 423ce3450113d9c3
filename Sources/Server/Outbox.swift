import JSONRPC
import LSPTypes

extension Session {
  /// Asks the client for something without parameters; what it answers is not waited for.
  mutating func askClient(_ method: String) {
    ask(RequestID.string("copydesk/\(method)"), method, AnyValue.null)
  }

  /// Asks for the settings, where the client has them to give.
  mutating func askForConfiguration() {
    guard client.answersConfiguration else { return }
    let items: AnyValue = .object(["items": .array([.object(["section": .string("copydesk")])])])
    ask(Session.configurationID, "workspace/configuration", items)
  }

  /// Takes what the client answers to a request of ours.
  mutating func receiveResponse(to id: RequestID?, isError: Bool, _ message: IncomingMessage) {
    guard id == Session.configurationID, !isError, stage == .initialized,
      let result = try? message.result([AnyValue].self), let given = result.first
    else { return }
    apply(settings.merging(given))
  }

  /// Requests that are to be sent now.
  mutating func takeRequests() -> [[UInt8]] {
    defer { requests = [] }
    return requests
  }

  private static let configurationID = RequestID.string("copydesk/configuration")

  private mutating func ask(_ id: RequestID, _ method: String, _ params: AnyValue) {
    let message =
      try? params == .null
      ? OutgoingMessage.request(id, method) : OutgoingMessage.request(id, method, params)
    if let message { requests.append(message) }
  }
}
