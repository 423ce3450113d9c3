import LSPTypes

extension Session {
  /// The text is known, and what some clients send along with it is not the text; but a configuration may have been saved.
  mutating func receive(_ notification: DidSaveNotification) {
    readFolderRules(of: documents.keys.sorted())
  }
}
