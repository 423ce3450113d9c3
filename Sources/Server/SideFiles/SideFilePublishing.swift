import LSPTypes
import Rules
import TextModel
import Workspace

extension Session {
  /// Shows, in the files beside the open drafts, what of them cannot be followed or is of no use any more.
  mutating func publishSideFiles() {
    guard arePublishedSideFilesOld else { return }
    arePublishedSideFilesOld = false
    var files: [String: SideFile] = [:]
    for document in documents.values {
      for file in document.surroundings.files { files[file.path] = file }
    }
    for (path, document) in sideDocuments where files[path] == nil {
      guard let file = SideFile(path: path, bytes: document.text.utf8) else { continue }
      var alone = Surroundings()
      alone.enter([file])
      files[path] = alone.files.first
    }
    // Whoever has the file open sees it there, and does not want a message for each key typed.
    for file in files.values.sorted(by: { $0.path < $1.path }) where sideDocuments[file.path]?.uri == nil {
      for (complaint, message) in zip(file.complaints, file.messages(about: file.complaints)) {
        showOnce(message, knownBy: file.path + complaint.message.chinese)
      }
    }
    guard !client.pullsDiagnostics else { return }
    for path in Set(files.keys).union(publishedSideFiles.keys).sorted() {
      let uri = sideDocuments[path]?.uri ?? "file://" + path.percentEncodedForURI
      let diagnostics = files[path].map { self.diagnostics(of: $0) } ?? []
      let shown = publishedSideFiles[path]
      guard diagnostics != shown?.diagnostics ?? [] || (shown.map { $0.uri != uri } ?? false) else {
        continue
      }
      if let shown, shown.uri != uri { say(PublishDiagnosticsNotification(uri: shown.uri, diagnostics: [])) }
      publishedSideFiles[path] = diagnostics.isEmpty ? nil : (uri, diagnostics)
      say(
        PublishDiagnosticsNotification(
          uri: uri, version: sideDocuments[path]?.version, diagnostics: diagnostics))
    }
  }

  /// What is to be said of a side file, in order of the text.
  func diagnostics(of file: SideFile) -> [Diagnostic] {
    var positions = positions(in: file.source)
    let language = settings(at: file.path).language
    let stale = staleSuppressions(in: file).map { entry, staleness in
      Complaint(entry.range, staleness.wording, severity: .hint)
    }
    return (file.complaints + stale).sorted { $0.range.lowerBound < $1.range.lowerBound }.map { complaint in
      Diagnostic(
        range: positions.range(of: complaint.range), severity: DiagnosticSeverity(complaint.severity),
        code: file.kind.code, source: "copydesk", message: complaint.message.text(in: language))
    }
  }

  /// The suppressions of a sidecar that are of no use any more, as far as the drafts that are open can tell.
  func staleSuppressions(in file: SideFile) -> [(SuppressionList.Entry, Staleness)] {
    guard file.kind == .suppressions else { return [] }
    let today = options.sideFiles?.today()
    var used: Set<Suppression.Key> = []
    var open: [String: OpenDocument] = [:]
    for document in documents.values {
      guard let checked = document.checked, let path = document.uri.filePathOfURI else { continue }
      used.formUnion(checked.usedSuppressions)
      open[file.relative(path)] = document
    }
    return SuppressionList(parsing: file.source).entries.compactMap { entry in
      let suppression = entry.suppression
      if let staleness = Staleness(suppression, on: today) { return (entry, staleness) }
      guard !used.contains(suppression.key), let document = suppression.path.flatMap({ open[$0] }),
        let rule = RuleCatalog.rule(suppression.key.rule), document.settings.rules.includes(rule.summary)
      else { return nil }
      return (entry, .unused)
    }
  }
}

extension Session {
  /// Takes out of the sidecars around a draft what is of no use any more, and says how much that was.
  mutating func pruneSuppressions(around uri: String) {
    for (file, _) in documents[uri]?.surroundings.suppressionFiles ?? [] {
      let stale = staleSuppressions(in: file).map(\.0)
      guard !stale.isEmpty else { continue }
      let edits = SuppressionList.edits(removing: stale, from: file.source)
      make(SideEdit(file: file, isNew: false, edits: edits))
      let wording = Wording("\(file.path)：删去 \(stale.count) 条", en: "\(file.path): removed \(stale.count)")
      show(.information, wording.text(in: language(of: uri)))
    }
  }
}

extension SideFile.Kind {
  /// What findings in such a file are called.
  fileprivate var code: String {
    switch self {
    case .configuration: "configuration"
    case .suppressions: "suppressions"
    case .dictionary: "dictionary"
    }
  }
}
