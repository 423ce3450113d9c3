import LSPTypes

extension Session {
  /// Follows the configurations that have changed on the disk.
  mutating func receive(_ notification: DidChangeWatchedFilesNotification) {
    readFolderRules(of: documents.keys.sorted())
  }

  /// Asks to be told when a configuration changes, where the client can do that.
  mutating func watchConfigurations() {
    guard client.watchesFiles, options.folderRules != nil else { return }
    let drafts = options.drafts == nil ? [] : ["**/*.txt", "**/*.md"]
    let watched = Registration.watching(["**/.copydesk.json"] + drafts, id: "copydesk/watchedFiles")
    ask(RegistrationRequest.method, RegistrationRequest([watched]))
  }
}
