import DraftSyntax
import Rules
import TextModel
import Workspace

/// `copydesk lint`: what must not go to print.
struct LintCommand: Command {
  private let options: LintOptions

  init(_ arguments: Arguments) throws(UsageError) {
    options = try LintOptions(arguments)
  }

  func run(_ console: inout Console) -> ExitCode {
    do throws(UsageError) {
      return try lint(&console)
    } catch {
      console.complain(error.message)
      return .failed
    }
  }

  private func lint(_ console: inout Console) throws(UsageError) -> ExitCode {
    var code = ExitCode.clean
    let paths = try options.paths()
    let finder = DraftFinder.find(paths, options.configuration, &console, &code)
    // One report has one language: that of the first folder that wants one.
    if !options.namesLanguage,
      let language = finder.configurations.all.lazy.compactMap({ $0.surroundings.settings.language }).first
    {
      console.language = language
    }
    let baseline = try options.baseline.map { (path) throws(UsageError) in try Baseline(reading: path) }
    let changes = try options.changedSince.map { (revision) throws(UsageError) in
      try ChangedLines(since: revision, paths)
    }
    let cache = options.cache.map { FindingsCache(in: $0) }
    var update = cache.map { CacheUpdate(of: $0) }
    let checks = try finder.configurations.all.map { (configuration) throws(UsageError) in
      try options.check(configuration, baseline, changes, cache)
    }
    var reports = ReportSet(
      options.format,
      ReportSetting(
        language: console.language, isColoured: console.isColoured, isQuiet: options.isQuiet,
        showsStatistics: options.showsStatistics), files: options.outputs)
    let prints = options.fixing != .show && !(options.fixing == .write && options.readsInput)
    if prints { code.worsen(to: reports.begin(&console)) }
    let accountant = DraftReport.Accountant(
      reporters: prints ? reports.reporters : nil, baseline: options.writtenBaseline.map { Baseline(for: $0) }
    )
    let check = { @Sendable [mends = options.fixing != .none] (found: DraftFinder.Found) in
      DraftReport(checks[found.configuration](found.path), by: accountant, mends: mends)
    }
    var audit = SuppressionAudit(on: .today)
    var total = DraftReport.Account()
    var done = 0
    console.beginProgress(of: finder.files.count)
    InOrder.map(finder.files, jobs: options.jobs, check) { report in
      audit.take(report)
      done += 1
      console.report(done: done)
      if let (path, error) = report.failure {
        console.complain(error.message(path))
        code = .failed
      }
      if let key = report.key { update?.take(key, new: report.newEntry) }
      if let account = conclude(report, accountant, &console, &code) {
        total.tally.add(account.tally)
        total.known += account.known
        if let part = account.part { reports.add(part, &console) }
      }
      return options.mustFinish || !console.isClosed
    }
    if prints { code.worsen(to: reports.end(total.tally, &console)) }
    do throws(FileError) {
      try update?.save()
    } catch {
      // The findings are right without it.
      console.complain(error.message(options.cache ?? FilePath("")))
    }
    if options.honoursSuppressions {
      let sidecars = audit.sidecars(finder.configurations.all, operands: paths) { rule in
        finder.configurations.all.allSatisfy { options.isOn(rule, $0) }
      }
      for sidecar in sidecars { LintCommand.hint(at: sidecar, &console) }
    }
    if let path = options.writtenBaseline {
      code.worsen(to: write(Baseline.text(total.known), to: path, &console))
    } else {
      code.worsen(to: options.verdict(total.tally))
    }
    return code
  }

  /// Writes or shows what was mended and gives the account of what then is there.
  private func conclude(
    _ report: DraftReport, _ accountant: DraftReport.Accountant, _ console: inout Console,
    _ code: inout ExitCode
  ) -> DraftReport.Account? {
    guard let mending = report.mending else { return report.account }
    do throws(FileError) {
      if try deliver(mending, &console) { code.worsen(to: .found) }
      return report.account
    } catch {
      console.complain(error.message(mending.file.path))
      code = .failed
      return accountant(mending.unmended)
    }
  }

  /// Tells of suppressions that are of no use any more; they make no run fail.
  private static func hint(at sidecar: SuppressionAudit.Sidecar, _ console: inout Console) {
    let complaints = sidecar.staleEntries.compactMap { entry in
      sidecar.stale[entry.range.lowerBound].map { Complaint(entry.range, $0.wording, severity: .hint) }
    }
    for message in sidecar.file.messages(about: complaints) {
      console.complain(
        Wording(
          message.chinese + "（copydesk suppressions --prune 可删去）",
          en: message.english + " ('copydesk suppressions --prune' removes it)"))
    }
  }

  /// Says whether a mended draft alone makes the run fail.
  private func deliver(
    _ mending: DraftReport.Mending, _ console: inout Console
  ) throws(FileError) -> Bool {
    let (file, mended) = (mending.file, mending.checked.source.utf8)
    switch options.fixing {
    case .none: return false
    case .show:
      if mending.applied > 0 {
        console.write(UnifiedDiff.of(file, mended, as: mending.checked.name, &console))
      }
      return mending.applied > 0
    case .write:
      if file.isInput {
        console.write(mended)
      } else if file.firstInvalidByte == nil,
        mending.applied > 0 || options.encoding ?? file.encoding != file.encoding
      {
        try file.write(mended, as: options.encoding)
      }
      return mending.applied > 0 && options.failsOnFix
    }
  }

  private func write(_ text: String, to path: FilePath, _ console: inout Console) -> ExitCode {
    do throws(FileError) {
      try FileSystem.replace(path, with: Array(text.utf8))
      return .clean
    } catch {
      console.complain(error.message(path))
      return .failed
    }
  }
}
