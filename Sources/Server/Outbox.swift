import JSONRPC
import LSPTypes

extension Session {
  /// Says something unasked.
  mutating func say(_ notification: some NotificationMessage & Encodable) {
    // The types that are sent cannot fail to encode; were one to, its message is left out rather than cut off.
    outgoing += (try? OutgoingMessage.notification(type(of: notification).method, notification)) ?? []
  }

  /// Shows the user a message.
  mutating func show(_ type: DiagnosticSeverity, _ message: String) {
    say(ShowMessageNotification(type: type, message: message))
  }

  /// Asks the client for something; what it answers is not waited for.
  mutating func ask(_ method: String, _ params: (some Encodable)? = Int?.none) {
    requestCount += 1
    ask(method, id: .string("copydesk/\(requestCount)"), params)
  }

  /// The same under an id by which the answer is known again.
  mutating func ask(_ method: String, id: RequestID, _ params: (some Encodable)?) {
    let request =
      if let params { try? OutgoingMessage.request(id, method, params) } else {
        try? OutgoingMessage.request(id, method)
      }
    outgoing += request ?? []
  }

  /// Takes what the client answers to a request of ours.
  mutating func receiveResponse(to id: RequestID?, isError: Bool, _ message: IncomingMessage) {
    guard stage == .initialized else { return }
    if !receiveConfiguration(id, isError: isError, message) { receiveProgressToken(id, isError: isError) }
  }

  /// Answers a request that was put off.
  mutating func finish(_ id: RequestID, _ result: some Encodable) {
    outgoing += (try? OutgoingMessage.success(id, result)) ?? []
  }

  /// Refuses a request that was put off.
  mutating func fail(_ id: RequestID, _ error: ResponseError) {
    outgoing += (try? OutgoingMessage.failure(id, error)) ?? []
  }

  /// What is to be sent now beside the answers.
  mutating func takeOutgoing() -> [UInt8] {
    defer { outgoing = [] }
    return outgoing
  }
}
