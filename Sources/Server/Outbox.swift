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

  /// Asks for the settings, where the client has them to give.
  mutating func askForConfiguration() {
    guard client.answersConfiguration else { return }
    ask("workspace/configuration", id: Session.configurationID, ["items": [["section": "copydesk"]]])
  }

  /// Takes what the client answers to a request of ours.
  mutating func receiveResponse(to id: RequestID?, isError: Bool, _ message: IncomingMessage) {
    guard stage == .initialized else { return }
    guard id == Session.configurationID else { return receiveProgressToken(id, isError: isError) }
    guard !isError, let result = try? message.result([AnyValue].self), let given = result.first else {
      return
    }
    take(given, as: \.answered)
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

  private static let configurationID = RequestID.string("copydesk/configuration")
}
