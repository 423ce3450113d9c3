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
    learning.named = [:]
    settleAgain()
    arePublishedSideFilesOld = true
  }

  /// Checks those of the open drafts for which something else holds now.
  mutating func settleAgain() {
    var changed: [String] = []
    for uri in documents.keys.sorted() where settle(uri) { changed.append(uri) }
    checkAgain(changed)
  }

  /// Works out what holds for an open draft; says whether that is something else than before.
  @discardableResult mutating func settle(_ uri: String) -> Bool {
    guard var document = documents.removeValue(forKey: uri) else { return false }
    defer { documents[uri] = document }
    let before = (document.settings, document.silencer, document.lexiconIdentity)
    settle(&document)
    return before != (document.settings, document.silencer, document.lexiconIdentity)
  }

  /// The same for a draft that need not be open: from what stands around it and what the client said.
  mutating func settle(_ document: inout OpenDocument) {
    document.surroundings = surroundings(of: document.uri)
    document.settings = settings(at: document.uri.filePathOfURI, document.surroundings)
    document.lexiconIdentity = openLexicon(document.settings.lexicon)
    document.silencer = document.surroundings.silencer(on: options.sideFiles?.today())
  }

  private func settings(at path: String?, _ around: Surroundings) -> Settings {
    Settings(
      SettingsLayers(around.settings.layers + editorSettings.layers(at: path)), language: options.language)
  }

  /// What holds for a draft, as far as it is known what stands around it.
  func settings(of uri: String) -> Settings {
    documents[uri]?.settings ?? settings(at: uri.filePathOfURI)
  }

  /// What holds for a file, as far as it is known what stands around it.
  func settings(at path: String?) -> Settings {
    guard let around = path?.folderPath.flatMap({ knownSurroundings[$0] }) else { return settings }
    return settings(at: path, around)
  }

  /// The language of messages about a draft.
  func language(of uri: String) -> Language { settings(of: uri).language }

  /// The language of messages about no file: that of the first open folder.
  var language: Language {
    mutating get {
      guard let folder = folders.first?.folderPathOfURI else { return settings.language }
      _ = surroundings(inFolder: folder)
      return settings(at: folder).language
    }
  }

  /// Shows a warning, unless it was shown before.
  mutating func showOnce(_ message: Wording, knownBy key: String? = nil) {
    guard shownComplaints.insert(key ?? message.chinese).inserted else { return }
    show(.warning, message.text(in: language))
  }
}
