import LSPTypes

extension Session {
  /// Takes the client's word on how much it wants to be told.
  mutating func receive(_ notification: SetTraceNotification) { trace = notification.value }

  /// Tells the client what was done with a message, if it wants to be told: what it was, never what it said.
  mutating func traceMessage(_ bytes: [UInt8], took time: Duration) {
    guard trace != .off else { return }
    let details = trace == .verbose ? "\(bytes.count) B, \(Int(time / .microseconds(1))) µs" : nil
    say(LogTraceNotification(message: MessageSummary(bytes).text, verbose: details))
  }
}
