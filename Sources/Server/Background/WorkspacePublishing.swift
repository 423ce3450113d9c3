import LSPTypes

/// A draft whose findings were published though nobody has it open.
struct PublishedDraft: Sendable {
  /// Of all that its findings depend on.
  var fingerprint: String
  var hasFindings: Bool
}

extension Session {
  /// Shows the findings of all drafts of the workspace, for clients that do not ask for them themselves.
  mutating func publishWorkspace(isShown: Bool = false) {
    guard let drafts = options.drafts else { return }
    let job = Job()
    publishing?.stop()
    publishing = job
    isWorkspacePublished = true
    let progress = isShown ? createProgress(Session.checkTitle, job) : nil
    let check = WorkspaceCheck(self, drafts, previous: published.mapValues(\.fingerprint))
    let background = background
    background.start {
      _ = check.run(job) { items, done, total in
        background.report { session in
          guard session.publishing == job else { return }
          for item in items { session.publish(item) }
          if let progress { session.report(progress, done, of: total) }
        }
      }
      background.report { session in
        if let progress { session.end(progress) }
        if session.publishing == job { session.publishing = nil }
      }
    }
  }

  private mutating func publish(_ item: WorkspaceDiagnosticReport.Item) {
    // What is open is published with every change of it.
    guard case .full(let id, let diagnostics) = item.report, documents[item.uri] == nil else { return }
    let showed = published[item.uri]?.hasFindings ?? false
    published[item.uri] = id.map { PublishedDraft(fingerprint: $0, hasFindings: !diagnostics.isEmpty) }
    guard showed || !diagnostics.isEmpty else { return }
    say(PublishDiagnosticsNotification(uri: item.uri, diagnostics: diagnostics))
  }

  /// Takes the findings of a draft off the screen that were shown under another way of writing its URI.
  mutating func unpublishTwins(of uri: String) {
    guard !published.isEmpty, let path = uri.filePathOfURI else { return }
    for (twin, draft) in published where twin.filePathOfURI == path {
      published[twin] = nil
      if twin != uri, draft.hasFindings { say(PublishDiagnosticsNotification(uri: twin, diagnostics: [])) }
    }
  }
}
