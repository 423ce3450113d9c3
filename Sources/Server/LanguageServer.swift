import JSONRPC
public import Names
public import Rules
public import Workspace

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The language server on standard input and output.
public enum LanguageServer {
  /// What the server is started with.
  public struct Options: Sendable {
    /// The version that `initialize` is answered with.
    public var version: String
    /// The language of the locale.
    public var language: Language
    /// What the command line says of settings.
    public var commandLine: SettingsLayer
    /// The names to complete, or `nil`.
    public var lexicon: Lexicon?
    /// The files beside drafts; `nil` where there is no disk to look at.
    public var sideFiles: SideFilesOnDisk?
    /// The drafts of the folders that are open in the editor; `nil` where there is no disk to look at.
    public var drafts: DraftsOnDisk?
    /// Where what is said is written down; `nil` for nowhere.
    public var log: ConversationLog?
    /// How names are learned from a corpus; `nil` where they are not.
    public var nameLearning: NameLearning?
    /// What went wrong before the conversation began; shown when it begins.
    public var complaints: [Wording]

    public init(
      version: String, language: Language = .chinese,
      commandLine: SettingsLayer = SettingsLayer(.commandLine), lexicon: Lexicon? = .builtIn,
      sideFiles: SideFilesOnDisk? = nil, drafts: DraftsOnDisk? = nil,
      log: ConversationLog? = nil, nameLearning: NameLearning? = nil, complaints: [Wording] = []
    ) {
      self.version = version
      self.language = language
      self.commandLine = commandLine
      self.lexicon = lexicon
      self.sideFiles = sideFiles
      self.drafts = drafts
      self.log = log
      self.nameLearning = nameLearning
      self.complaints = complaints
    }
  }

  /// Talks to the client until it says goodbye or goes away; gives the exit code the protocol asks for.
  public static func run(_ options: Options) -> Int32 {
    converse(over: .claim(), options)
  }

  /// The silence after which somebody is taken to have stopped typing, in milliseconds.
  private static let pause: Int32 = 800

  /// The same over any pair of streams.
  static func converse(over streams: StandardStreams, _ options: Options) -> Int32 {
    let bell = Doorbell()
    var loop = MessageLoop(Session(options, BackgroundWork(wake: bell.ring)))
    while true {
      switch streams.wait(bell, atMost: loop.holdsFindings ? pause : nil) {
      case .silence:
        guard streams.send(loop.takeHeldFindings()) else { return 1 }
        continue
      case .bell:
        guard streams.send(loop.takeReports()), streams.send(loop.takeFindings()) else { return 1 }
        continue
      case .input: break
      }
      let bytes = streams.nextBlock()
      guard !bytes.isEmpty else {
        if loop.holdsHalfMessage { complain("copydesk: the input ended inside a message\n") }
        return loop.exitCodeAtEndOfInput
      }
      let answers = loop.take(bytes)
      guard answers.isEmpty || streams.send(answers) else { return 1 }
      let findings = loop.takeFindings()
      guard findings.isEmpty || streams.send(findings) else { return 1 }
      if let error = loop.brokenBy {
        complain("copydesk: \(error)\n")
        return 1
      }
      if let code = loop.exitCode { return code }
    }
  }

  private static func complain(_ text: String) {
    _ = StandardStreams(input: STDIN_FILENO, output: STDERR_FILENO).send(Array(text.utf8))
  }
}
