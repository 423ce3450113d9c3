import DraftSyntax
import Names
import Rules
import Workspace

/// `copydesk outline`: how the page was read.
struct OutlineCommand: Command {
  static let syntax = CommandSyntax(
    name: "outline",
    purpose: Wording(
      "列出版面上的稿件、图片说明、题与署名", en: "list the page's articles and captions with headline and byline"),
    operands: "PATH…",
    options: [
      .value(
        "--format", "FORMAT", choices: ["text", "json"], Wording("格式（默认 text）", en: "format (default text)"))
    ],
    examples: [
      .init("copydesk outline page.txt", Wording("给人看", en: "for people")),
      .init("copydesk outline --format json page.txt", Wording("给程序读", en: "for programs")),
    ])

  private let operands: [String]
  private let isJSON: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    operands = arguments.operands
    guard !operands.isEmpty else { throw .noPath(OutlineCommand.syntax) }
    isJSON = arguments.value("--format") == "json"
  }

  func run(_ console: inout Console) -> ExitCode {
    var code = ExitCode.clean
    let files = DraftFinder.find(operands.map { FilePath($0) }, .nearest, &console, &code).files
    var json = JSONText()
    if isJSON { console.write("{\"version\":1,\"files\":[") }
    InOrder.map(files, jobs: InOrder.cores, OutlineCommand.outline) { outcome in
      if let error = outcome.failure {
        console.complain(error.message(outcome.path))
        code = .failed
      }
      guard let outline = outcome.outline else { return true }
      if isJSON {
        json.newLine()
        outline.write(&json)
        console.write(json.take())
      } else {
        console.write(outline.text(in: console.language))
      }
      return !console.isClosed
    }
    if isJSON { console.write("\n]}\n") }
    return code
  }

  private struct Outcome: Sendable {
    var path: FilePath
    var outline: PageOutline?
    var failure: FileError?
  }

  @Sendable private static func outline(_ found: DraftFinder.Found) -> Outcome {
    let path = found.path
    do throws(FileError) {
      let file = try DraftFile.read(path)
      return Outcome(
        path: path, outline: PageOutline(file.name(), Page(reading: file.source, words: Lexicon.builtIn)),
        failure: file.firstInvalidByte.map { .invalidText(byteOffset: $0) })
    } catch {
      return Outcome(path: path, failure: error)
    }
  }
}
