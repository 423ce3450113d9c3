import DraftSyntax
import Names
import Rules
import Server
import Workspace

/// `copydesk lsp`: the language server on standard input and output.
struct LspCommand: Command {
  static let syntax = CommandSyntax(
    name: "lsp",
    purpose: Wording("编辑器的语言服务器（标准输入输出）", en: "the language server, on standard input and output"),
    operands: "",
    options: [
      .flag("--stdio", Wording("许多编辑器会加上它；不起作用", en: "added by many editors; changes nothing"))
    ] + SharedOptions.selection + [
      SharedOptions.issueDate, SharedOptions.lexicon,
      .value(
        "--log", "FILE",
        Wording(
          "把往来消息的名称、大小、用时记入文件，不记稿件内容",
          en: "note names, sizes and times of messages in a file, no text of drafts")),
      .flag("--log-text", Wording("连同稿件内容一并记下", en: "note the messages too, with the drafts in them")),
    ],
    examples: [
      .init("copydesk lsp", Wording("由编辑器启动，见 editors/", en: "started by an editor, see editors/"))
    ])

  private let settings: SettingsLayer
  private let lexicon: Lexicon
  /// Why that one is not used.
  private let complaint: Wording?
  private let log: FilePath?
  private let logHoldsText: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    let (issueDate, rules) = (try arguments.issueDate(), try arguments.ruleSelection())
    var given: [(name: String, value: JSONValue)] = []
    func list(_ rules: Set<String>) -> JSONValue {
      JSONValue(.array(rules.sorted().map { JSONValue(.string($0)) }))
    }
    if let issueDate { given.append(("issueDate", JSONValue(.string(issueDate.iso8601)))) }
    if let selected = rules.selected { given.append(("select", list(selected))) }
    if !rules.ignored.isEmpty { given.append(("ignore", list(rules.ignored))) }
    if let language = arguments.value("--language") {
      given.append(("language", JSONValue(.string(language))))
    }
    if let lexicon = arguments.value("--lexicon") { given.append(("lexicon", JSONValue(.string(lexicon)))) }
    settings = SettingsLayer(
      JSONValue(.object(given.map { JSONValue.Member(name: $0.name, value: $0.value) })), .commandLine)
    (lexicon, complaint) = LspCommand.lexicon(arguments.value("--lexicon").map { FilePath($0) })
    log = arguments.value("--log").map { FilePath($0) }
    logHoldsText = arguments.has("--log-text")
    guard log != nil || !logHoldsText else {
      throw UsageError("--log-text 要与 --log 一起用", en: "--log-text needs --log")
    }
  }

  /// The lexicon to use: the built-in one where another cannot be used, for an editor without its server helps nobody.
  static func lexicon(_ named: FilePath?) -> (lexicon: Lexicon, complaint: Wording?) {
    do throws(UsageError) {
      return (try LexiconFile.open(named), nil)
    } catch {
      return (.builtIn, error.message)
    }
  }

  func run(_ console: inout Console) -> ExitCode {
    var conversationLog: ConversationLog?
    if let log {
      do throws(FileError) {
        conversationLog = ConversationLog(holdsText: logHoldsText, write: try LogFile(log).append)
      } catch {
        console.complain(error.message(log))
        return .failed
      }
    }
    let options = LanguageServer.Options(
      version: CommandLineTool.version, language: console.language, commandLine: settings, lexicon: lexicon,
      sideFiles: .system,
      drafts: DraftsOnDisk(
        find: { folder in
          var finder = DraftFinder()
          finder.add(FilePath(folder))
          return finder.files.map(\.path.description)
        },
        read: { path in try? DraftFile.read(FilePath(path)).source }),
      log: conversationLog, nameLearning: ServerLearning().nameLearning,
      complaints: complaint.map { [$0] } ?? [])
    return LanguageServer.run(options) == 0 ? .clean : .found
  }
}
