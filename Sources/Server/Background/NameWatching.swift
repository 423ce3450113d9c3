import LSPTypes
import Workspace

extension Session {
  /// Asks to be told of changes to what names are learned from where no pattern of the open folders covers it: a corpus
  /// elsewhere, and lexicons.
  mutating func watchNames() {
    guard client.watchesFiles, options.sideFiles != nil else { return }
    let inside = folders.compactMap(\.folderPathOfURI)
    let outside = learning.corpus.filter { path in !inside.contains { (path + "/").hasPrefix($0) } }
    var patterns: [AnyValue] = []
    for path in outside { patterns += [pattern(path), pattern(path, "**/*")] }
    for path in learning.lexiconPaths.sorted() where path.hasPrefix("/") {
      patterns.append(pattern(path))
    }
    guard patterns != learning.watched else { return }
    let id = "copydesk/watchedNames"
    if !learning.watched.isEmpty {
      ask(UnregistrationRequest.method, UnregistrationRequest([.watching(learning.watched, id: id)]))
    }
    learning.watched = patterns
    if !patterns.isEmpty {
      ask(RegistrationRequest.method, RegistrationRequest([.watching(patterns, id: id)]))
    }
  }

  /// The pattern of a file, or of what is in a folder: relative to a folder where the client knows such patterns.
  private func pattern(_ path: String, _ inside: String? = nil) -> AnyValue {
    guard client.knowsRelativePatterns else { return .string(inside.map { path + "/" + $0 } ?? path) }
    let folder = inside == nil ? path.folderPath ?? "/" : path
    let name = inside ?? String(path.dropFirst(folder.count))
    return .object([
      "baseUri": .string("file://" + folder.percentEncodedForURI), "pattern": .string(name),
    ])
  }
}
