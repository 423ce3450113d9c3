import LSPTypes

extension Session {
  /// Takes over the settings sent along, and asks for them where the client has more to say.
  mutating func receive(_ notification: DidChangeConfigurationNotification) {
    take(notification.settings, as: \.sent)
    askForConfiguration()
  }
}
