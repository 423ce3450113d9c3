import LSPTypes
import TextModel

/// The check of all drafts of the workspace, as things stood when it was asked for.
struct WorkspaceCheck: Sendable {
  /// A copy of the session: what is open, what the settings are.
  private var session: Session
  private let drafts: DraftsOnDisk
  /// What whoever asks has already, by URI.
  private let previous: [String: String]

  init(_ session: Session, _ drafts: DraftsOnDisk, previous: [String: String]) {
    self.session = session
    self.drafts = drafts
    self.previous = previous
  }

  /// How many reports are handed on together.
  private static let portion = 16

  /// Checks draft after draft and hands the reports on in portions, with how many of how many drafts are done.
  ///
  /// Says whether it came to the end: it stops where the job is stopped.
  func run(
    _ job: Job, handOn: (_ items: [WorkspaceDiagnosticReport.Item], _ done: Int, _ total: Int) -> Void
  ) -> Bool {
    var places = session.folders.flatMap { folder in
      let folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
      return folder.filePathOfURI.map { path in drafts.find(path).map { Place($0, in: folder, at: path) } }
        ?? []
    }
    var open: [String: OpenDocument] = [:]
    for document in session.documents.values {
      if let path = document.uri.filePathOfURI { open[path] = document }
    }
    // The same folder may be open twice, or one in another.
    var seen: Set<String> = []
    places.removeAll { !seen.insert($0.path).inserted }
    var checking = self
    checking.session.documents = [:]
    var items: [WorkspaceDiagnosticReport.Item] = []
    for (index, place) in places.enumerated() {
      if job.isStopped { return false }
      if let item = checking.item(for: place, open[place.path]) { items.append(item) }
      if (index + 1) % WorkspaceCheck.portion == 0 {
        handOn(items, index + 1, places.count)
        items = []
      }
    }
    if job.isStopped { return false }
    // Of a draft that is gone nothing is found any more.
    let there = Set(places.map { open[$0.path]?.uri ?? $0.uri })
    for uri in previous.keys.sorted() where !there.contains(uri) {
      items.append(.init(uri: uri, version: nil, report: .full(resultID: nil, [])))
    }
    handOn(items, places.count, places.count)
    return true
  }

  private mutating func item(for place: Place, _ open: OpenDocument?) -> WorkspaceDiagnosticReport.Item? {
    guard var document = open ?? drafts.read(place.path).map({ session.opened(place.uri, $0) }) else {
      return nil
    }
    let uri = document.uri
    // Known by what goes into a check: what has not changed need not be checked to say so.
    let id = session.fingerprint(of: document)
    var report = DocumentDiagnosticReport.unchanged(resultID: id)
    if previous[uri] != id {
      let checked = session.checked(&document)
      report = .full(resultID: id, session.diagnostics(of: checked.findings, in: checked.text, uri: uri))
    }
    return .init(uri: uri, version: open?.version, report: report)
  }

  /// A draft on the disk, with the URI it goes by in the client's way of writing its folder.
  private struct Place {
    var path: String
    var uri: String

    init(_ path: String, in folder: String, at folderPath: String) {
      self.path = path
      let rest = path.utf8.dropFirst(folderPath.utf8.count)
      uri = folder + "/"
      uri += String(decoding: rest.drop { $0 == UInt8(ascii: "/") }, as: UTF8.self).percentEncodedForURI
    }
  }
}
