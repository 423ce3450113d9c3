import LSPTypes

extension Session {
  /// The text is known, and what some clients send along with it is not the text; but a configuration may have been saved, and the writer has come to a stop.
  mutating func receive(_ notification: DidSaveNotification) {
    releaseFindings(of: [notification.textDocument.uri])
    readSurroundingsAgain()
    learnCorpus()
    corpusMayHaveChanged([notification.textDocument.uri])
  }
}
