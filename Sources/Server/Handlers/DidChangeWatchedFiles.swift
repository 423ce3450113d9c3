import LSPTypes

extension Session {
  /// Follows the configurations that have changed on the disk.
  mutating func receive(_ notification: DidChangeWatchedFilesNotification) {
    for change in notification.changes ?? [] {
      // What an edit was about to bring is on the disk now.
      if let path = sideFilePath(of: change.uri), sideDocuments[path]?.uri == nil {
        sideDocuments[path] = nil
      }
    }
    readSurroundingsAgain()
    learnCorpus()
    corpusMayHaveChanged(notification.changes?.map(\.uri) ?? [])
  }

  /// Asks to be told when a configuration changes, where the client can do that.
  mutating func watchConfigurations() {
    guard client.watchesFiles, options.sideFiles != nil else { return }
    let drafts = options.drafts == nil ? [] : ["**/*.txt", "**/*.md"]
    let patterns = ["**/.copydesk.json", "**/.copydesk/*"] + drafts
    let watched = Registration.watching(patterns.map { .string($0) }, id: "copydesk/watchedFiles")
    ask(RegistrationRequest.method, RegistrationRequest([watched]))
  }
}
