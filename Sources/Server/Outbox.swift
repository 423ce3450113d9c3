import JSONRPC
import LSPTypes

extension Session {
  /// Asks for the settings, where the client has them to give.
  mutating func askForConfiguration() {
    guard client.answersConfiguration else { return }
    let params = ["items": [["section": "copydesk"]]]
    requests.append(contentsOf: Session.framed(Session.configurationID, "workspace/configuration", params))
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

  /// Asks the client for something; what it answers is not waited for.
  mutating func ask(_ method: String, _ params: (some Encodable)? = Int?.none) {
    requestCount += 1
    requests.append(contentsOf: Session.framed(.string("copydesk/\(requestCount)"), method, params))
  }

  private static func framed(
    _ id: RequestID, _ method: String, _ params: (some Encodable)?
  ) -> [[UInt8]] {
    guard let params else { return (try? [OutgoingMessage.request(id, method)]) ?? [] }
    return (try? [OutgoingMessage.request(id, method, params)]) ?? []
  }
}
