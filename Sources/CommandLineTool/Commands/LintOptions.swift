import DraftSyntax
import Rules
import Workspace

/// What a command line asks of `lint`.
struct LintOptions: Sendable {
  /// What happens to text that could be mended.
  enum Fixing: Sendable {
    case none, write, show
  }

  let format: ReportFormat
  let outputs: [ReportFile]
  let fixing: Fixing
  let failsOnFix: Bool
  /// What `--fix` writes files in, where not each keeps its own.
  let encoding: TextEncoding?
  let baseline: FilePath?
  let writtenBaseline: FilePath?
  let changedSince: String?
  let configuration: ConfigurationChoice
  /// The folder of the cache.
  let cache: FilePath?
  let isQuiet: Bool
  let showsStatistics: Bool
  let jobs: Int
  private let operands: [String]
  private let pathList: FilePath?
  private let failOn: Severity?
  private let maximumErrorRate: Double?
  private let takesOffers: Bool
  private let issueDate: CivilDate?
  private let selection: RuleSelection
  private let lexicon: FilePath?
  private let inputName: String?
  /// Whether the command line says in which language messages are.
  let namesLanguage: Bool
  let honoursSuppressions: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    operands = arguments.operands
    pathList = arguments.value("--files-from").map { FilePath($0) }
    if operands.isEmpty, pathList == nil { throw .noPath(LintCommand.syntax) }
    format = arguments.value("--format").flatMap(ReportFormat.init) ?? .text
    outputs = try arguments.values("--output").map { (text) throws(UsageError) in try ReportFile(text) }
    failOn = Severity(rawValue: arguments.value("--fail-on") ?? Severity.warning.rawValue)
    maximumErrorRate = try LintOptions.rate(arguments)
    fixing = arguments.has("--diff") ? .show : arguments.has("--fix") ? .write : .none
    takesOffers = arguments.has("--unsafe-fixes")
    failsOnFix = arguments.has("--exit-non-zero-on-fix")
    encoding = arguments.writtenEncoding
    baseline = arguments.value("--baseline").map { FilePath($0) }
    writtenBaseline = arguments.value("--write-baseline").map { FilePath($0) }
    cache = arguments.value("--cache").map { FilePath($0) }
    changedSince = arguments.value("--changed-since")
    configuration =
      arguments.has("--no-config")
      ? .none : arguments.value("--config").map { .file(FilePath($0)) } ?? .nearest
    issueDate = try arguments.issueDate()
    selection = try arguments.ruleSelection()
    lexicon = arguments.value("--lexicon").map { FilePath($0) }
    inputName = arguments.value("--stdin-filename")
    namesLanguage = arguments.has("--language")
    honoursSuppressions = !arguments.has("--no-suppressions")
    isQuiet = arguments.has("--quiet")
    showsStatistics = arguments.has("--statistics")
    jobs = try arguments.number("--jobs", least: 1) ?? InOrder.cores
    try refuseContradictions(arguments)
  }

  private func refuseContradictions(_ arguments: Arguments) throws(UsageError) {
    if fixing == .none, takesOffers || failsOnFix {
      throw UsageError(
        "--unsafe-fixes 与 --exit-non-zero-on-fix 要与 --fix 或 --diff 同用",
        en: "--unsafe-fixes and --exit-non-zero-on-fix need --fix or --diff")
    }
    if fixing != .write, encoding != nil {
      throw UsageError("--to-utf8 要与 --fix 同用", en: "--to-utf8 needs --fix")
    }
    if fixing == .show, writtenBaseline != nil {
      throw UsageError(
        "--diff 不能与 --write-baseline 同用", en: "--diff does not go with --write-baseline")
    }
    if fixing == .write, operands.contains("-"), operands.count > 1 {
      throw UsageError("--fix 改正标准输入时不能再有别的文件", en: "--fix takes standard input alone, without other files")
    }
    if arguments.has("--config"), arguments.has("--no-config") {
      throw UsageError("--config 与 --no-config 不能同用", en: "--config does not go with --no-config")
    }
  }

  private static func rate(_ arguments: Arguments) throws(UsageError) -> Double? {
    guard let text = arguments.value("--max-error-rate") else { return nil }
    guard let rate = Double(text), rate >= 0 else {
      throw UsageError(
        "--max-error-rate 要一个数，不是“\(text)”", en: "--max-error-rate needs a number, not '\(text)'")
    }
    return rate
  }

  /// Whether standard input is what is checked.
  var readsInput: Bool { operands.contains("-") }

  /// Whether findings are reported: text alone comes out where drafts are shown or written to standard output.
  var reports: Bool { fixing != .show && !(fixing == .write && readsInput) }

  /// Whether the work goes on though nobody reads what is printed.
  var mustFinish: Bool { fixing == .write || !outputs.isEmpty || writtenBaseline != nil }

  /// The operands and what `--files-from` lists.
  func paths() throws(UsageError) -> [FilePath] {
    let named = operands.map { FilePath($0) }
    guard let pathList else { return named }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes =
        try pathList.bytes == Array("-".utf8)
        ? FileSystem.readStandardInput() : FileSystem.read(pathList).bytes
    } catch {
      throw UsageError(error.message(pathList).chinese, en: error.message(pathList).english)
    }
    let separator: UInt8 = bytes.contains(0) ? 0 : 0x0A
    return named
      + bytes.split(separator: separator).map { FilePath(bytes: Array($0.last == 0x0D ? $0.dropLast() : $0)) }
  }

  /// Whether a rule speaks of drafts under a configuration.
  func isOn(_ rule: RuleSummary, _ configuration: Configuration) -> Bool {
    configuration.selection(selection).includes(rule)
  }

  /// How drafts under a configuration are checked.
  func check(
    _ configuration: Configuration, _ baseline: Baseline?, _ changes: ChangedLines?, _ cache: FindingsCache?
  ) throws(UsageError) -> DraftCheck {
    let examination = try Examination(configuration, selection, issueDate: issueDate, lexicon: lexicon)
    let silencer = configuration.surroundings.silencer(
      on: .today, withSuppressions: honoursSuppressions)
    return DraftCheck(
      examination: examination, inputName: inputName,
      mender: fixing == .none ? nil : Mender(examination: examination, takesOffers: takesOffers),
      baseline: baseline, changes: changes, silencer: silencer,
      cache: cache, settingsKey: cache == nil ? 0 : settingsKey(configuration, examination.issueDate))
  }

  /// Tells all that findings depend on, beside the text, from other settings: rules, issue, lexicon, and the program itself.
  private func settingsKey(_ configuration: Configuration, _ issueDate: CivilDate?) -> UInt64 {
    let rules = configuration.selection(selection)
    var digest = Digest()
    func add(_ words: [String]) {
      for word in words {
        digest.add(word.utf8)
        digest.add(0)
      }
      digest.add(1)
    }
    add([CommandLineTool.version])
    add(rules.selected.map { ["only"] + $0.sorted() } ?? [])
    add(rules.ignored.sorted())
    add(rules.severities.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value.rawValue] })
    let style = configuration.surroundings.settings.style
    add([style.punctuation?.rawValue ?? "", style.digits?.rawValue ?? "", style.creditSpace?.rawValue ?? ""])
    add(style.bylines?.map(\.rawValue).sorted() ?? ["any"])
    add(issueDate.map { ["\($0.year)", "\($0.month)", "\($0.day)"] } ?? [])
    for file in [
      lexicon ?? configuration.lexicon, FilePath("/proc/self/exe"), FilePath(CommandLine.arguments[0]),
    ] {
      let stamp = file.flatMap(FileSystem.stamp)
      add(stamp.map { ["\($0.size)", "\($0.seconds)", "\($0.nanoseconds)", "\($0.inode)"] } ?? [])
    }
    return digest.value
  }

  /// What the findings of a run make of its exit code.
  func verdict(_ tally: Tally) -> ExitCode {
    if let maximumErrorRate, tally.figure.perTenThousand > maximumErrorRate { return .found }
    if fixing != .show, let failOn, tally.reaches(failOn) { return .found }
    return .clean
  }
}
