import LSPTypes
import Rules
import TextModel
import Workspace

/// What a code action does to a file beside the drafts.
enum SideChange: Hashable {
  /// Leaves one finding alone.
  case suppress(Suppression.Key)
  /// Takes a word into the dictionary.
  case addWord(String)
  /// Turns a rule off for the folder of the draft.
  case ignoreRule(String)

  /// As it travels to the client and back.
  var value: AnyValue {
    switch self {
    case .suppress(let key): .array([.string("suppress"), .string(key.rule), .string(key.fingerprint)])
    case .addWord(let word): .array([.string("addWord"), .string(word)])
    case .ignoreRule(let rule): .array([.string("ignoreRule"), .string(rule)])
    }
  }

  init?(_ value: AnyValue) {
    let words = (value.array ?? []).compactMap(\.string)
    switch (words.first, words.count) {
    case ("suppress", 3): self = .suppress(Suppression.Key(rule: words[1], fingerprint: words[2]))
    case ("addWord", 2): self = .addWord(words[1])
    case ("ignoreRule", 2): self = .ignoreRule(words[1])
    default: return nil
    }
  }
}

/// Edits of a file beside the drafts, which need not be there yet.
struct SideEdit {
  var file: SideFile
  var isNew: Bool
  var edits: [TextModel.TextEdit]

  /// The text once they are made.
  var text: SourceText {
    var text = file.source
    text.apply(edits)
    return text
  }
}

extension Session {
  /// What a change means for the files as they are; `nil` where there is nothing to do any more.
  mutating func sideEdit(_ change: SideChange, for uri: String) -> SideEdit? {
    guard let path = uri.filePathOfURI, let folder = path.folderPath,
      let document = documents[uri], let checked = try? checked(uri)
    else { return nil }
    switch change {
    case .suppress(let key):
      let found = zip(checked.found.findings, checked.fingerprints).first { finding, fingerprint in
        finding.rule == key.rule && fingerprint.text == key.fingerprint
      }
      guard let (finding, fingerprint) = found else { return nil }
      return sideEdit(.suppressions, around: document, folder) { file in
        let suppression = Suppression(
          finding, fingerprint, in: checked.text, path: file.relative(path), reason: nil,
          author: options.sideFiles?.author(), date: options.sideFiles?.today())
        return SuppressionList.edit(adding: suppression, to: file.source)
      }
    case .addWord(let word):
      return sideEdit(.dictionary, around: document, folder) { file in
        WordList.edit(adding: word, to: file.source)
      }
    case .ignoreRule(let rule):
      let place = folder + SideFile.Kind.configuration.name
      let file = sideFile(.configuration, at: place)
      let target = file ?? SideFile(.configuration, path: place, bytes: [])
      return ConfigurationEdit.ignoring(rule, in: target.source).map {
        SideEdit(file: target, isNew: file == nil, edits: [$0])
      }
    }
  }

  /// An edit of the innermost file of a kind, or of one yet to be made: beside the configuration, else at the
  /// repository's root, else in the folder that is open in the editor, else beside the draft.
  private func sideEdit(
    _ kind: SideFile.Kind, around document: OpenDocument, _ folder: String,
    _ edit: (SideFile) -> TextModel.TextEdit
  ) -> SideEdit {
    let root = folders.compactMap(\.folderPathOfURI)
      .filter(folder.hasPrefix).max { $0.utf8.count < $1.utf8.count }
    let file = document.surroundings.place(
      of: kind, inRepository: folder.repository(where: isThere), otherwise: root ?? folder)
    let isNew = document.surroundings.nearest(kind)?.path != file.path
    return SideEdit(file: file, isNew: isNew, edits: [edit(file)])
  }

  /// Whether anything stands at a path, a folder too.
  private func isThere(_ path: String) -> Bool {
    switch options.sideFiles?.read(path) {
    case .bytes, .unreadable: true
    case .nothing, nil: false
    }
  }

  /// The edit as a client makes it.
  func workspaceEdit(_ edit: SideEdit) -> WorkspaceEdit {
    let open = sideDocuments[edit.file.path]
    let uri = open?.uri ?? "file://" + edit.file.path.percentEncodedForURI
    let edits = protocolEdits(edit.edits, in: edit.file.source)
    guard client.takesDocumentChanges else { return WorkspaceEdit(changes: [uri: edits]) }
    let document = VersionedTextDocumentIdentifier(uri: uri, version: open?.version)
    let change = DocumentChange.edit(TextDocumentEdit(textDocument: document, edits: edits))
    return WorkspaceEdit(documentChanges: edit.isNew ? [.create(uri: uri), change] : [change])
  }

  /// Makes the edit: in the editor if it has the file open and takes edits, else on the disk.
  mutating func make(_ edit: SideEdit) {
    if sideDocuments[edit.file.path]?.uri != nil, client.appliesEdits {
      return ask("workspace/applyEdit", ["edit": workspaceEdit(edit)])
    }
    if let failure = options.sideFiles?.write(edit.file.path, edit.text.utf8) {
      return show(.error, failure.text(in: settings(at: edit.file.path).language))
    }
    sideDocuments[edit.file.path] = nil
    readSurroundingsAgain()
  }

  /// Goes by an edit that the client has made but perhaps not saved, until the file changes on the disk.
  mutating func expect(_ edit: SideEdit) {
    // What is open comes with its own changes.
    guard sideDocuments[edit.file.path]?.uri == nil else { return }
    let path = edit.file.path
    sideDocuments[path] = SideDocument(text: edit.text, saved: bytesOnDisk(path))
    readSurroundingsAgain()
  }
}
