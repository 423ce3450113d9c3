import LSPTypes
import Rules
import TextModel
import Workspace

/// A side file whose text the editor has, or is about to have, in place of what the disk holds.
struct SideDocument: Sendable {
  /// As the client writes it; `nil` while it is not open.
  var uri: String?
  var version: Int?
  var text: SourceText
  /// What the disk held when the text was still to be saved; once it holds something else, that counts.
  var saved: [UInt8]?
}

extension Session {
  /// What the files around a draft say, as of the editor where it has them open, else as of the disk.
  mutating func surroundings(of uri: String) -> Surroundings {
    guard let folder = uri.filePathOfURI?.folderPath else { return Surroundings() }
    return surroundings(inFolder: folder)
  }

  /// The same for a folder, with a slash at its end; each is read once until something changes.
  mutating func surroundings(inFolder folder: String) -> Surroundings {
    // Up to the nearest folder that is known, then down again.
    var unknown: [String] = []
    var above = folder
    while knownSurroundings[above] == nil {
      unknown.append(above)
      guard let folder = String(decoding: above.utf8.dropLast(), as: UTF8.self).folderPath else { break }
      above = folder
    }
    var around = knownSurroundings[above] ?? Surroundings()
    for folder in unknown.reversed() {
      around.enter(SideFile.Kind.allCases.compactMap { sideFile($0, at: folder + $0.name) })
      knownSurroundings[folder] = around
    }
    return around
  }

  /// A side file, if it is there.
  mutating func sideFile(_ kind: SideFile.Kind, at path: String) -> SideFile? {
    if let document = sideDocuments[path] {
      if document.uri != nil || document.saved == bytesOnDisk(path) {
        return SideFile(kind, path: path, bytes: document.text.utf8)
      }
      sideDocuments[path] = nil
    }
    return bytesOnDisk(path).map { SideFile(kind, path: path, bytes: $0) }
  }

  /// What a file beside drafts holds on the disk; `nil` where there is none.
  mutating func bytesOnDisk(_ path: String) -> [UInt8]? {
    switch options.sideFiles?.read(path) {
    case .bytes(let bytes): return bytes
    case .unreadable(let reason):
      showOnce(reason)
      return nil
    case .nothing, nil: return nil
    }
  }

  /// Reads what stands around the open drafts again, and checks those for which something else holds now.
  mutating func readSurroundingsAgain() {
    knownSurroundings = [:]
    var changed: [String] = []
    for uri in documents.keys.sorted() {
      guard var document = documents.removeValue(forKey: uri) else { continue }
      let before = (document.settings, document.silencer)
      document.surroundings = surroundings(of: uri)
      settle(&document)
      if before != (document.settings, document.silencer) { changed.append(uri) }
      documents[uri] = document
    }
    checkAgain(changed)
    arePublishedSideFilesOld = true
  }

  /// Works out what holds for an open draft from what stands around it and what the client said.
  mutating func settle(_ uri: String) {
    guard var document = documents.removeValue(forKey: uri) else { return }
    settle(&document)
    documents[uri] = document
  }

  /// The same for a draft that need not be open.
  func settle(_ document: inout OpenDocument) {
    document.settings = Settings(
      SettingsLayers(document.surroundings.settings.layers + editorSettings.layers),
      language: options.language)
    document.silencer = document.surroundings.silencer(on: options.sideFiles?.today())
  }

  /// The language of messages about a draft.
  func language(of uri: String) -> Language { documents[uri]?.settings.language ?? settings.language }

  /// Shows a warning, unless it was shown before.
  mutating func showOnce(_ message: Wording, knownBy key: String? = nil) {
    guard shownComplaints.insert(key ?? message.chinese).inserted else { return }
    show(.warning, message.text(in: settings.language))
  }
}
