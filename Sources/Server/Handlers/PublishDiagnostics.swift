import LSPTypes
import Rules
import TextModel

extension Session {
  /// Notes that the findings of a draft are to be published once the edits at hand are applied.
  mutating func publishLater(_ uri: String) {
    guard !client.pullsDiagnostics, !unpublished.contains(uri) else { return }
    unpublished.append(uri)
  }

  /// Publishes the findings of the last version of each draft that changed.
  mutating func publish() {
    defer { unpublished = [] }
    defer { publishSideFiles() }
    for uri in unpublished {
      guard let document = documents[uri], let checked = try? checked(uri) else { continue }
      let findings = documents[uri]?.unfinished.release(checked.findings) ?? []
      say(
        PublishDiagnosticsNotification(
          uri: uri, version: document.version,
          diagnostics: diagnostics(of: findings, in: checked.text, uri: uri)))
    }
  }

  /// Findings on the wire, in order of the text.
  func diagnostics(of findings: [Finding], in text: SourceText, uri: String) -> [Diagnostic] {
    var positions = positions(in: text)
    let settings = settings(of: uri)
    return findings.map { diagnostic(of: $0, uri: uri, settings, in: text, &positions) }
  }

  /// Whether findings wait for the writer to pause.
  var holdsFindings: Bool {
    !client.pullsDiagnostics && documents.values.contains { $0.unfinished.holdsFindings }
  }

  /// Shows, with the next findings, those that wait in these drafts.
  mutating func releaseFindings(of uris: some Sequence<String>) {
    for uri in uris where documents[uri]?.unfinished.holdsFindings == true {
      documents[uri]?.unfinished.leave()
      publishLater(uri)
    }
  }

  func diagnostic(
    of finding: Finding, uri: String, _ settings: Settings, in text: SourceText,
    _ positions: inout PositionWriter
  ) -> Diagnostic {
    var related: [Diagnostic.RelatedInformation]?
    if client.showsRelatedPlaces, !finding.related.isEmpty {
      var positions = self.positions(in: text)
      related = finding.related.map {
        Diagnostic.RelatedInformation(
          location: Location(uri: uri, range: positions.range(of: $0.range)),
          message: $0.message.text(in: settings.language))
      }
    }
    return Diagnostic(
      range: positions.range(of: finding.range), severity: DiagnosticSeverity(finding.severity),
      code: finding.rule, source: "copydesk", message: finding.message.text(in: settings.language),
      codeDescription: client.opensRulePages ? settings.page(of: finding.rule).map { .init(href: $0) } : nil,
      tags: client.fadesText && finding.isUnnecessary ? [.unnecessary] : nil, relatedInformation: related)
  }
}

extension Settings {
  /// Where the page about a rule is found.
  fileprivate func page(of rule: String) -> String? {
    rulePages?.split(separator: "{rule}", omittingEmptySubsequences: false).joined(separator: rule)
  }
}

extension DiagnosticSeverity {
  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .information: self = .information
    case .hint: self = .hint
    }
  }
}

extension Finding {
  /// Whether what it marks is to go as a whole, and nothing to come for it.
  fileprivate var isUnnecessary: Bool {
    guard let fix = fixes.first, fix.isSafe, fix.edits.count == 1 else { return false }
    return fix.edits[0].range == range && fix.edits[0].newText.isEmpty
  }
}
