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
      .init("cat a.txt | copydesk lint -", Wording("检查标准输入", en: "check standard input")),
      .init(
        "copydesk lint --ignore punctuation --fail-on error drafts",
        Wording("不查标点，只有错误才算不通过", en: "leave punctuation alone; only errors fail")),
    ])

  private let operands: [String]
  private let format: ReportFormat
  private let failOn: Severity?
  private let issueDate: CivilDate?
  private let selection: RuleSelection
  private let inputName: String?
  private let isQuiet: Bool
  private let jobs: Int

  init(_ arguments: Arguments) throws(UsageError) {
    operands = arguments.operands
    guard !operands.isEmpty else { throw .noPath(LintCommand.syntax) }
    format = arguments.value("--format").flatMap(ReportFormat.init) ?? .text
    let level = arguments.value("--fail-on") ?? Severity.warning.rawValue
    failOn = Severity(rawValue: level)
    issueDate = try arguments.issueDate()
    selection = try arguments.ruleSelection()
    inputName = arguments.value("--stdin-filename")
    isQuiet = arguments.has("--quiet")
    jobs = try arguments.number("--jobs", least: 1) ?? InOrder.cores
  }

  func run(_ console: inout Console) -> ExitCode {
    var code = ExitCode.clean
    let files = DraftFinder.files(operands, &console, &code)
    var reporter = format.reporter(
      ReportSetting(language: console.language, isColoured: console.isColoured, isQuiet: isQuiet))
    let check = DraftCheck(
      checker: Checker(RuleContext(), selection: selection), issueDate: issueDate, inputName: inputName)
    var tally = Tally()
    console.write(reporter.begin())
    InOrder.map(files, jobs: jobs, check.callAsFunction) { outcome in
      if let (path, error) = outcome.failure {
        console.complain(error.message(path))
        code = .failed
      }
      if let file = outcome.file {
        tally.add(file)
        console.write(reporter.report(file))
      }
      return !console.isClosed
    }
    console.write(reporter.end(tally))
    if let failOn, tally.reaches(failOn) { code.worsen(to: .found) }
    return code
  }
}
