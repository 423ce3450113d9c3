import JSONRPC

/// Writes down what is said in a conversation, a line each way: method, id and size, and never the text of a
/// draft unless that is asked for.
public struct ConversationLog: Sendable {
  /// Takes a line, without its end.
  public var write: @Sendable (String) -> Void
  /// Whether messages are written out in full, with the drafts in them.
  public var holdsText: Bool

  public init(holdsText: Bool = false, write: @escaping @Sendable (String) -> Void) {
    self.holdsText = holdsText
    self.write = write
  }

  /// Notes a message of the client, with the time it took to act on it.
  func heard(_ message: [UInt8], took time: Duration) {
    note("→", message, "\(Int(time / .microseconds(1))) µs")
  }

  /// Notes messages of the server, framed as they are sent.
  func said(_ messages: [UInt8]) {
    var framer = MessageFramer()
    framer.append(messages)
    while let message = try? framer.next() { note("←", message, nil) }
  }

  private func note(_ arrow: String, _ message: [UInt8], _ time: String?) {
    let parts = [arrow, MessageSummary(message).text, "\(message.count) B", time]
    write(parts.compactMap(\.self).joined(separator: " "))
    if holdsText { write("  " + String(decoding: message, as: UTF8.self)) }
  }
}

/// What a message is, without what it says.
struct MessageSummary {
  let text: String

  init(_ bytes: [UInt8]) {
    guard let message = try? IncomingMessage(bytes) else {
      text = "no message"
      return
    }
    switch message.kind {
    case .request(let id, let method): text = "\(method) #\(id.text)"
    case .notification(let method): text = method
    case .response(let id, let isError): text = (isError ? "error" : "answer") + " #\(id?.text ?? "?")"
    }
  }
}

extension RequestID {
  fileprivate var text: String {
    switch self {
    case .number(let number): String(number)
    case .string(let string): string
    }
  }
}
