import LSPTypes

extension Session {
  /// Nothing to do: the text is known, and what some clients send along with it is not the text.
  mutating func receive(_ notification: DidSaveNotification) {}
}
