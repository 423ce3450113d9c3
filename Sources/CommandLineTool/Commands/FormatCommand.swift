import DraftSyntax
import Names
import Rules
import TextModel

/// `copydesk format`: the page as its makers meant it.
struct FormatCommand: Command {
  static let syntax = CommandSyntax(
    name: "format",
    purpose: Wording(
      "修复断行：一段、一题、一署名各占一行", en: "repair the text: one paragraph, headline, byline or caption a line"),
    operands: "PATH…|-",
    options: [
      .flag(
        "--write", short: "-w",
        Wording("改写文件（保留编码与换行）", en: "write the files (encoding and line ends are kept)")),
      SharedOptions.toUTF8,
      .flag("--check", Wording("只列出会变的文件；有则退出码为 1", en: "list the files that would change; exit 1 if any")),
      .flag("--diff", Wording("显示会变什么（可用 patch -p1 套用）", en: "show what would change (for patch -p1)")),
    ],
    examples: [
      .init(
        "copydesk format page.txt > clean.txt",
        Wording("修复后的文字写到标准输出（UTF-8）", en: "the repaired text, in UTF-8")),
      .init("copydesk format --diff drafts", Wording("先看看会变什么", en: "look first")),
      .init("copydesk format --write drafts", Wording("改写文件夹里的稿件", en: "rewrite the drafts of a folder")),
      .init("copydesk format --check drafts", Wording("在持续集成中使用", en: "in continuous integration")),
    ])

  private let operands: [String]
  private let writes: Bool
  private let encoding: TextEncoding?
  private let checks: Bool
  private let showsDifference: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    operands = arguments.operands
    guard !operands.isEmpty else { throw .noPath(FormatCommand.syntax) }
    writes = arguments.has("--write")
    encoding = arguments.writtenEncoding
    checks = arguments.has("--check")
    showsDifference = arguments.has("--diff")
    if writes, checks || showsDifference {
      throw UsageError("--write 不能与 --check 或 --diff 同用", en: "--write does not go with --check or --diff")
    }
    if !writes, encoding != nil {
      throw UsageError("--to-utf8 要与 --write 同用", en: "--to-utf8 needs --write")
    }
  }

  func run(_ console: inout Console) -> ExitCode {
    var code = ExitCode.clean
    let files = DraftFinder.find(operands.map { FilePath($0) }, .nearest, &console, &code).files
    InOrder.map(files, jobs: InOrder.cores, FormatCommand.repair) { repair in
      do throws(FileError) {
        if try conclude(repair, &console) { code.worsen(to: .found) }
      } catch {
        console.complain(error.message(repair.path))
        code = .failed
      }
      return writes || !console.isClosed
    }
    return code
  }

  /// A file beside its repaired text, or why there is none.
  private struct Repair: Sendable {
    var path: FilePath
    var result: Result<(file: DraftFile, repaired: [UInt8]), FileError>
  }

  @Sendable private static func repair(_ found: DraftFinder.Found) -> Repair {
    let path = found.path
    do throws(FileError) {
      let file = try DraftFile.read(path)
      if let byte = file.firstInvalidByte { throw .invalidText(byteOffset: byte) }
      return Repair(
        path: path,
        result: .success((file, RepairedText(repairing: file.source, words: Lexicon.builtIn).utf8))
      )
    } catch {
      return Repair(path: path, result: .failure(error))
    }
  }

  /// Prints or writes one file; says whether `--check` found it wanting.
  private func conclude(_ repair: Repair, _ console: inout Console) throws(FileError) -> Bool {
    let (file, repaired) = try repair.result.get()
    let changes = repaired != file.source.utf8
    if writes, !file.isInput {
      if changes || encoding ?? file.encoding != file.encoding { try file.write(repaired, as: encoding) }
      return false
    }
    if showsDifference {
      if changes { console.write(UnifiedDiff.of(file, repaired, as: file.name(), &console)) }
    } else if checks {
      if changes { console.write(file.name() + "\n") }
    } else {
      console.write(repaired)
    }
    return checks && changes
  }
}
