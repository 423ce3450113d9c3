import LSPTypes

extension Session {
  /// Takes over the settings sent along, and asks for them where the client has more to say.
  mutating func receive(_ notification: DidChangeConfigurationNotification) {
    if let given = notification.settings { apply(settings.merging(given)) }
    askForConfiguration()
  }
}
