import DraftSyntax
import Rules
import TextModel

/// `copydesk lint`: what must not go to print.
struct LintCommand: Command {
  static let syntax = CommandSyntax(
    name: "lint", purpose: Wording("检查稿件，列出不能付印之处", en: "check drafts and list what must not go to print"),
    operands: "PATH…",
    options: [
      .value(
        "--format", "FORMAT", choices: ReportFormat.allCases.map(\.rawValue),
        Wording("结果的格式（默认 text）", en: "format of the findings (default text)")),
      .value(
        "--fail-on", "LEVEL", choices: Severity.allCases.map(\.rawValue) + ["never"],
        Wording("到什么程度算不通过（默认 warning）", en: "what makes the run fail (default warning)")),
      .flag("--fix", Wording("改正有唯一答案之处，改写文件", en: "mend what has one right answer, in the files")),
      .flag(
        "--unsafe-fixes",
        Wording(
          "与 --fix 或 --diff 同用：连同供参考的改法",
          en: "with --fix or --diff: take fixes that are merely offered as well")),
      .flag(
        "--diff", Wording("只显示 --fix 会改什么，不改写文件", en: "show what --fix would change, and change nothing")),
      .flag("--exit-non-zero-on-fix", Wording("改正过也以 1 退出", en: "exit 1 if anything was mended")),
      .value(
        "--select", "RULES",
        Wording("只用这些规则或类别，以逗号分隔", en: "only these rules or categories, with commas between")),
      .value("--ignore", "RULES", Wording("不用这些规则或类别", en: "not these rules or categories")),
      .value(
        "--issue-date", "YYYY-MM-DD",
        Wording("稿件见报的日期", en: "the issue the draft is for (default: as the page tells)")),
      .value(
        "--stdin-filename", "NAME", Wording("标准输入在结果中的名字", en: "what standard input is called in reports")),
      .flag("--quiet", short: "-q", Wording("不写总结", en: "no summary")),
      .value("--jobs", "N", Wording("同时检查几个文件（默认为处理器核数）", en: "files checked at a time (default: cores)")),
    ],
    examples: [
      .init(
        "copydesk lint drafts",
        Wording("检查一个文件夹里的 .txt 与 .md", en: "check the .txt and .md files of a folder")),
      .init("copydesk lint --format json a.txt", Wording("结果给程序读", en: "findings for programs")),
      .init("copydesk lint --fix drafts", Wording("改正有唯一答案之处", en: "mend what has one right answer")),
      .init(
        "copydesk lint --diff drafts | patch -p1", Wording("先看再改", en: "look at the changes, then apply them")
      ),
      .init("cat a.txt | copydesk lint -", Wording("检查标准输入", en: "check standard input")),
      .init(
        "copydesk lint --ignore punctuation --fail-on error drafts",
        Wording("不查标点，只有错误才算不通过", en: "leave punctuation alone; only errors fail")),
    ])

  private let operands: [String]
  private let format: ReportFormat
  private let failOn: Severity?
  private let fixing: Fixing
  private let takesOffers: Bool
  private let failsOnFix: Bool
  private let issueDate: CivilDate?
  private let selection: RuleSelection
  private let inputName: String?
  private let isQuiet: Bool
  private let jobs: Int

  private enum Fixing {
    case none, write, show
  }

  init(_ arguments: Arguments) throws(UsageError) {
    operands = arguments.operands
    guard !operands.isEmpty else { throw .noPath(LintCommand.syntax) }
    format = arguments.value("--format").flatMap(ReportFormat.init) ?? .text
    let level = arguments.value("--fail-on") ?? Severity.warning.rawValue
    failOn = Severity(rawValue: level)
    fixing = arguments.has("--diff") ? .show : arguments.has("--fix") ? .write : .none
    takesOffers = arguments.has("--unsafe-fixes")
    failsOnFix = arguments.has("--exit-non-zero-on-fix")
    if fixing == .none, takesOffers || failsOnFix {
      throw UsageError(
        "--unsafe-fixes 与 --exit-non-zero-on-fix 要与 --fix 或 --diff 同用",
        en: "--unsafe-fixes and --exit-non-zero-on-fix need --fix or --diff")
    }
    if fixing == .write, operands.contains("-"), operands.count > 1 {
      throw UsageError("--fix 改正标准输入时不能再有别的文件", en: "--fix takes standard input alone, without other files")
    }
    issueDate = try arguments.issueDate()
    selection = try arguments.ruleSelection()
    inputName = arguments.value("--stdin-filename")
    isQuiet = arguments.has("--quiet")
    jobs = try arguments.number("--jobs", least: 1) ?? InOrder.cores
  }

  func run(_ console: inout Console) -> ExitCode {
    var code = ExitCode.clean
    let files = DraftFinder.files(operands, &console, &code)
    let prints = fixing == .none || fixing == .write && operands != ["-"]
    var reporter = format.reporter(
      ReportSetting(language: console.language, isColoured: console.isColoured, isQuiet: isQuiet))
    let checker = Checker(RuleContext(), selection: selection)
    let mender = Mender(checker: checker, issueDate: issueDate, takesOffers: takesOffers)
    let check = DraftCheck(
      checker: checker, issueDate: issueDate, inputName: inputName, mender: fixing == .none ? nil : mender)
    var tally = Tally()
    if prints { console.write(reporter.begin()) }
    InOrder.map(files, jobs: jobs, check.callAsFunction) { outcome in
      if let (path, error) = outcome.failure {
        console.complain(error.message(path))
        code = .failed
      }
      guard let file = outcome.file, let checked = outcome.checked else { return true }
      if outcome.applied > 0 || fixing == .write && file.isInput {
        do throws(FileError) {
          try conclude(file, checked, &console)
          if outcome.applied > 0, failsOnFix || fixing == .show { code.worsen(to: .found) }
        } catch {
          console.complain(error.message(file.path))
          code = .failed
        }
      }
      tally.add(checked, applied: outcome.applied)
      if prints { console.write(reporter.report(checked)) }
      return fixing == .write || !console.isClosed
    }
    if prints { console.write(reporter.end(tally)) }
    if fixing != .show, let failOn, tally.reaches(failOn) { code.worsen(to: .found) }
    return code
  }

  /// Writes or shows what was mended.
  private func conclude(
    _ file: DraftFile, _ checked: CheckedFile, _ console: inout Console
  ) throws(FileError) {
    if fixing == .show {
      console.write(UnifiedDiff.of(file, checked.source.utf8, as: checked.name, &console))
    } else if file.isInput {
      console.write(checked.source.utf8)
    } else {
      try file.write(checked.source.utf8)
    }
  }
}
