import LSPTypes

extension Session {
  /// Forgets a draft and takes its findings off the screen.
  mutating func receive(_ notification: DidCloseNotification) {
    let uri = notification.textDocument.uri
    guard documents.removeValue(forKey: uri) != nil else { return }
    unpublished.removeAll { $0 == uri }
    arePublishedSideFilesOld = true
    defer { workspaceMayHaveChanged() }
    guard !client.pullsDiagnostics else { return }
    say(PublishDiagnosticsNotification(uri: uri, diagnostics: []))
  }
}
