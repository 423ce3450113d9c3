import LSPTypes

extension Session {
  /// Follows the folders that are open in the editor.
  mutating func receive(_ notification: DidChangeWorkspaceFoldersNotification) {
    let removed = (notification.event.removed ?? []).map(\.uri)
    folders.removeAll { removed.contains($0) }
    folders += (notification.event.added ?? []).map(\.uri).filter { !folders.contains($0) }
    askForConfiguration()
    workspaceMayHaveChanged()
    learnCorpus()
  }
}
