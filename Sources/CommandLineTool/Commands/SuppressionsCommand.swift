import DraftSyntax
import Names
import Rules
import Server
import TextModel
import Workspace

/// `copydesk suppressions`: what was looked at and left as it is, and whether it still is of use.
struct SuppressionsCommand: Command {
  static let syntax = CommandSyntax(
    name: "suppressions",
    purpose: Wording("列出已忽略的问题，删去无用的", en: "list what is suppressed, and remove what is of no use"),
    operands: "[PATH…]",
    options: [
      .flag("--prune", Wording("删去到期与不再有所指的", en: "remove what has expired or suppresses nothing any more")),
      .value("--add", "DRAFT:LINE", Wording("忽略稿件这一行的问题", en: "suppress what is found in a line of a draft")),
      .value("--rule", "RULE", Wording("与 --add 同用：只忽略这条规则的", en: "with --add: of this rule alone")),
      .value("--reason", "TEXT", Wording("与 --add 同用：理由", en: "with --add: why")),
      .value(
        "--author", "NAME", Wording("与 --add 同用：经手人（默认随 git）", en: "with --add: who (default: as git has it)")
      ),
      .value(
        "--expires", "YYYY-MM-DD",
        Wording("与 --add 同用：到哪一天为止", en: "with --add: the last day on which it holds")),
    ],
    examples: [
      .init(
        "copydesk suppressions --add a.txt:12 --reason 引文原样", Wording("忽略一处", en: "suppress something")),
      .init("copydesk suppressions drafts", Wording("一个文件夹里的忽略", en: "those of a folder")),
      .init("copydesk suppressions --prune drafts", Wording("删去无用的", en: "remove what is of no use")),
    ],
    notes: [
      Wording(
        "忽略记在稿件所在文件夹或其上层的 .copydesk/suppressions.jsonl，一行一条，与稿件一同提交；编辑器里的“忽略此处”会写入。",
        en:
          "Suppressions stand in .copydesk/suppressions.jsonl in or above the drafts' folder, one a line, committed with "
          + "the drafts; an editor's “ignore here” writes them.")
    ])

  private let operands: [FilePath]
  private let prunes: Bool
  private let place: Place?
  private let rule: String?
  private let reason: String?
  private let author: String?
  private let expires: CivilDate?

  /// A line of a draft.
  private struct Place {
    var draft: FilePath
    /// From 1.
    var line: Int

    /// The place of `draft.txt:12`.
    init?(_ text: String) {
      guard let colon = text.utf8.lastIndex(of: UInt8(ascii: ":")),
        let line = Int(text[text.utf8.index(after: colon)...]), line > 0
      else { return nil }
      draft = FilePath(String(text[..<colon]))
      self.line = line
    }
  }

  init(_ arguments: Arguments) throws(UsageError) {
    place = arguments.value("--add").flatMap(Place.init)
    if let text = arguments.value("--add"), place == nil {
      throw UsageError("--add 要写成 稿件:行，不是“\(text)”", en: "--add must be DRAFT:LINE, not '\(text)'")
    }
    rule = arguments.value("--rule")
    if let rule, RuleCatalog.rule(rule) == nil {
      throw .unknownRule(rule, RuleCatalog.all.map { $0.summary.id })
    }
    reason = arguments.value("--reason")
    author = arguments.value("--author")
    expires = try arguments.date("--expires")
    if place == nil, let name = ["--rule", "--reason", "--author", "--expires"].first(where: arguments.has) {
      throw UsageError("\(name) 要与 --add 同用", en: "\(name) needs --add")
    }
    operands = arguments.operands.isEmpty ? [FilePath(".")] : arguments.operands.map { FilePath($0) }
    prunes = arguments.has("--prune")
  }

  func run(_ console: inout Console) -> ExitCode {
    do throws(UsageError) {
      if let place { return try add(place, &console) }
      return try review(&console)
    } catch {
      console.complain(error.message)
      return .failed
    }
  }

  private func review(_ console: inout Console) throws(UsageError) -> ExitCode {
    var code = ExitCode.clean
    let finder = DraftFinder.find(operands, .nearest, &console, &code)
    var audit = SuppressionAudit(on: .today)
    let configurations = finder.configurations.all
    let checks = try configurations.map { (configuration) throws(UsageError) in
      DraftCheck(
        examination: try Examination(configuration),
        silencer: configuration.surroundings.silencer(on: .today))
    }
    let check = { @Sendable (found: DraftFinder.Found) in
      DraftReport(checks[found.configuration](found.path))
    }
    InOrder.map(finder.files, jobs: InOrder.cores, check) { report in
      if let (path, error) = report.failure {
        console.complain(error.message(path))
        code = .failed
      }
      audit.take(report)
      return true
    }
    // What a configuration turns off may be turned on again; only rules that spoke everywhere can tell.
    let sidecars = audit.sidecars(configurations, operands: operands) { rule in
      configurations.allSatisfy { $0.selection(RuleSelection()).includes(rule) }
    }
    for sidecar in sidecars {
      if prunes { code.worsen(to: prune(sidecar, &console)) } else { list(sidecar, &console) }
    }
    return code
  }

  /// Suppresses what is found in a line of a draft.
  private func add(_ place: Place, _ console: inout Console) throws(UsageError) -> ExitCode {
    var configurations = Configurations(.nearest)
    let index = configurations.index(above: place.draft)
    let configuration = configurations.all[index]
    for message in configurations.failures { console.complain(message) }
    let outcome = DraftCheck(examination: try Examination(configuration))(place.draft)
    if let (path, error) = outcome.failure {
      console.complain(error.message(path))
      return .failed
    }
    guard let checked = outcome.checked, let draft = FileSystem.resolved(place.draft) else { return .failed }
    var places = Places(checked.source)
    let found = zip(checked.findings, checked.fingerprints).filter { finding, _ in
      (places.line(of: finding.range.lowerBound)...places.lastLine(of: finding.range)).contains(place.line)
        && (rule.map { $0 == finding.rule } ?? true)
    }
    if found.isEmpty {
      throw UsageError(
        "\(place.draft.description) 第 \(place.line) 行没有可忽略的问题",
        en: "\(place.draft.description):\(place.line): nothing is found there")
    }
    let folder = String(decoding: draft.folder.opening, as: UTF8.self)
    let sidecar = configuration.surroundings.place(
      of: .suppressions, inRepository: folder.repository { FileSystem.exists(FilePath($0)) },
      otherwise: folder)
    var source = sidecar.source
    for (finding, fingerprint) in found {
      let suppression = Suppression(
        finding, fingerprint, in: checked.source,
        path: sidecar.relative(draft.description), reason: reason, author: author ?? Author.name,
        date: .today,
        expires: expires)
      source.apply([SuppressionList.edit(adding: suppression, to: source)])
      console.write("\(sidecar.path): \(suppression.line)\n")
    }
    return write(source, to: sidecar.path, &console)
  }

  private func list(_ sidecar: SuppressionAudit.Sidecar, _ console: inout Console) {
    var places = Places(sidecar.file.source)
    for entry in sidecar.entries {
      let suppression = entry.suppression
      let words = [
        suppression.key.rule, suppression.path, suppression.text.map { "“\($0)”" }, suppression.reason,
        suppression.author, suppression.date?.iso8601,
        suppression.expires.map {
          Wording("至 \($0.iso8601)", en: "until \($0.iso8601)").text(in: console.language)
        },
        sidecar.stale[entry.range.lowerBound].map { "[\($0.wording.text(in: console.language))]" },
      ]
      let line = words.compactMap { $0 }.joined(separator: "  ")
      console.write("\(sidecar.file.path):\(places.line(of: entry.range.lowerBound)): \(line)\n")
    }
  }

  private func prune(_ sidecar: SuppressionAudit.Sidecar, _ console: inout Console) -> ExitCode {
    let stale = sidecar.staleEntries
    guard !stale.isEmpty else { return .clean }
    var source = sidecar.file.source
    source.apply(SuppressionList.edits(removing: stale, from: source))
    let code = write(source, to: sidecar.file.path, &console)
    guard code == .clean else { return code }
    let wording = Wording(
      "\(sidecar.file.path)：删去 \(stale.count) 条\n", en: "\(sidecar.file.path): removed \(stale.count)\n")
    console.write(wording.text(in: console.language))
    return .clean
  }

  private func write(_ source: SourceText, to path: String, _ console: inout Console) -> ExitCode {
    guard let reason = SideFilesOnDisk.system.write(path, source.utf8) else { return .clean }
    console.complain(reason)
    return .failed
  }
}
