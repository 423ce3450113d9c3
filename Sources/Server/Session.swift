import DraftSyntax
import JSONRPC
import LSPTypes
import Names
import Rules
import TextModel
import Workspace

/// All that the server knows of one conversation: the client, the settings and the drafts that are open.
///
/// A value with one owner, the message loop. Handlers give back their answer and never write.
struct Session {
  /// How far the conversation has come.
  enum Stage { case new, initialized, shutDown }

  private struct CheckerKey: Hashable {
    var rules: RuleSelection
    var style: HouseStyle
    var lexiconIdentity: String
  }

  var stage = Stage.new
  let options: LanguageServer.Options
  var client = Client()
  /// What the people at the editor said of settings.
  var editorSettings: EditorSettings
  /// What of them is asked for.
  var configurationPull: ConfigurationPull?
  /// What holds where no file says anything.
  var settings: Settings
  /// How much the client wants to be told.
  var trace = TraceValue.off
  /// What column numbers of this client count.
  var encoding = ColumnEncoding.utf16
  var documents: [String: OpenDocument] = [:]
  /// The names to complete and to go by: those learned from the corpus, once they are there.
  var lexicon: Lexicon?
  /// What is learned, and how far that is.
  var learning = Learning()
  /// One for each selection of rules and house style in use.
  private var checkers: [CheckerKey: Checker] = [:]
  /// What stands around drafts, by folder, until something changes.
  var knownSurroundings: [String: Surroundings] = [:]
  /// Side files whose text the editor has, by path.
  var sideDocuments: [String: SideDocument] = [:]
  /// What was last shown in side files, by path.
  var publishedSideFiles: [String: (uri: String, diagnostics: [Diagnostic])] = [:]
  /// Whether something may have changed since.
  var arePublishedSideFilesOld = false
  /// Complaints about settings that were shown.
  var shownComplaints: Set<String> = []
  /// The folders that are open in the editor, as it writes their URIs.
  var folders: [String] = []
  /// Requests for the findings of the workspace that are not answered yet.
  var pulls: [WorkspacePull] = []
  /// Whether the findings of the whole workspace are on the screen, without the client asking for each change.
  var isWorkspacePublished = false
  /// The drafts among them that are not open, by URI.
  var published: [String: PublishedDraft] = [:]
  /// The check at whose end that is done.
  var publishing: Job?
  /// The drafts whose findings are to be published, in order.
  var unpublished: [String] = []
  /// Messages that wait to be sent after the answers, framed.
  var outgoing: [UInt8] = []
  /// How many requests were sent.
  var requestCount = 0
  /// How many answers had coloured stretches other than those before.
  var tokenCount = 0
  /// What was offered at the start because the settings asked for it.
  var offered: Set<OptionalOffer> = []
  /// What was offered later.
  var registered: Set<OptionalOffer> = []
  /// What goes on beside the loop.
  let background: BackgroundWork
  /// What the client is shown of that, by token.
  var progress: [AnyValue: WorkProgress] = [:]

  init(_ options: LanguageServer.Options, _ background: BackgroundWork = BackgroundWork()) {
    self.options = options
    self.background = background
    editorSettings = EditorSettings(commandLine: options.commandLine)
    settings = Settings(SettingsLayers([options.commandLine]), language: options.language)
    lexicon = options.lexicon
  }

  /// The open draft of a URI.
  func document(_ uri: String) throws(ResponseError) -> OpenDocument {
    guard let document = documents[uri] else {
      throw ResponseError(.invalidParams, "\(uri) is not open")
    }
    return document
  }

  /// The draft of a URI with its findings, read anew if it changed since.
  mutating func checked(_ uri: String) throws(ResponseError) -> CheckedDraft {
    var document = try document(uri)
    if let checked = document.checked { return checked }
    let checked = checked(&document)
    documents[uri] = document
    return checked
  }

  /// The same for a draft that need not be open.
  mutating func checked(_ document: inout OpenDocument) -> CheckedDraft {
    if let checked = document.checked { return checked }
    let checked = CheckedDraft(document, checker(for: document), lexicon(for: document))
    document.checked = checked
    document.earlier = nil
    return checked
  }

  /// A draft as it is just opened.
  mutating func opened(_ uri: String, _ text: SourceText, version: Int = 0) -> OpenDocument {
    var document = OpenDocument(uri: uri, version: version, text: text)
    settle(&document)
    return document
  }

  /// Tells apart all that the findings of a draft depend on.
  func fingerprint(of document: OpenDocument) -> String {
    var hasher = Hasher()
    document.text.utf8.withUnsafeBytes { hasher.combine(bytes: $0) }
    hasher.combine(document.settings)
    hasher.combine(document.silencer)
    hasher.combine(learning.learned)
    hasher.combine(document.lexiconIdentity)
    return String(UInt64(bitPattern: Int64(hasher.finalize())), radix: 36)
  }

  /// What turns the offsets of a text into the client's positions.
  func positions(in text: SourceText) -> PositionWriter { PositionWriter(text, encoding) }

  /// The bytes of a range the client gave, clamped to what is there.
  func byteRange(of range: TextRange, in text: SourceText) -> Range<Int> {
    let start = byteOffset(of: range.start, in: text)
    return start..<max(start, byteOffset(of: range.end, in: text))
  }

  /// The byte of a position the client gave, clamped to what is there.
  func byteOffset(of position: LSPTypes.Position, in text: SourceText) -> Int {
    text.offset(of: TextModel.Position(line: position.line, column: position.character), in: encoding)
  }

  /// Takes over other settings, for the drafts that are open too.
  mutating func apply(_ settings: Settings) {
    guard settings != self.settings else { return settleAgain() }
    self.settings = settings
    checkAllAgain()
  }

  /// Checks with other rules or another lexicon what is open.
  mutating func checkAllAgain() {
    checkers = [:]
    for uri in documents.keys { settle(uri) }
    guard stage == .initialized else { return }
    checkAgain(documents.keys.sorted())
    updateOffers()
    if client.refreshesInlayHints, registered.union(offered).contains(.weekdayHints) {
      ask("workspace/inlayHint/refresh")
    }
  }

  /// Looks at open drafts again, for which something else holds now.
  mutating func checkAgain(_ uris: [String]) {
    for uri in uris {
      documents[uri]?.checked = nil
      documents[uri]?.earlier = nil
      publishLater(uri)
    }
    if client.pullsDiagnostics, !uris.isEmpty { ask("workspace/diagnostic/refresh") }
    workspaceMayHaveChanged()
  }

  private mutating func checker(for document: OpenDocument) -> Checker {
    let key = CheckerKey(
      rules: document.settings.rules, style: document.settings.style,
      lexiconIdentity: document.lexiconIdentity)
    if let checker = checkers[key] { return checker }
    let checker = Checker(
      RuleContext(lexicon: lexicon(for: document), style: key.style), selection: key.rules)
    checkers[key] = checker
    return checker
  }
}
