import JSONRPC
import LSPTypes
import Names
import Rules
import TextModel

/// All that the server knows of one conversation: the client, the settings and the drafts that are open.
///
/// A value with one owner, the message loop. Handlers give back their answer and never write.
struct Session {
  /// How far the conversation has come.
  enum Stage { case new, initialized, shutDown }

  var stage = Stage.new
  let options: LanguageServer.Options
  var client = Client()
  var settings: Settings
  /// What column numbers of this client count.
  var encoding = ColumnEncoding.utf16
  var documents: [String: OpenDocument] = [:]
  var checker: Checker
  /// The drafts whose findings are to be published, in order.
  var unpublished: [String] = []
  /// Notifications that wait for the end of the batch.
  var notifications: [OutgoingNotification] = []
  /// Requests to the client, framed.
  var requests: [[UInt8]] = []
  /// How many requests were sent.
  var requestCount = 0

  init(_ options: LanguageServer.Options) {
    self.options = options
    settings = options.settings
    checker = Checker(RuleContext(lexicon: options.lexicon), selection: options.settings.rules)
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
    let document = try document(uri)
    if let checked = document.checked { return checked }
    let checked = CheckedDraft(document.text, checker, settings, options.lexicon)
    documents[uri]?.checked = checked
    return checked
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
    guard settings != self.settings else { return }
    self.settings = settings
    checker = Checker(RuleContext(lexicon: options.lexicon), selection: settings.rules)
    for uri in documents.keys.sorted() {
      documents[uri]?.checked = nil
      publishLater(uri)
    }
    if client.pullsDiagnostics, !documents.isEmpty { ask("workspace/diagnostic/refresh") }
  }
}
