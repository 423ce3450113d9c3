import Rules
import TextModel
import Workspace

/// One run of `lint`: what it goes by, and what has come of it so far.
struct LintRun {
  private let options: LintOptions
  private let paths: [FilePath]
  private let finder: DraftFinder
  /// In the order of the configurations.
  private let checks: [DraftCheck]
  private let accountant: DraftReport.Accountant
  private var reports: ReportSet
  private var update: CacheUpdate?
  private var audit = SuppressionAudit(on: .today)
  private var total = DraftReport.Account()
  private var code = ExitCode.clean

  /// Finds the drafts and reads all that is said about them.
  init(_ options: LintOptions, _ console: inout Console) throws(UsageError) {
    self.options = options
    paths = try options.paths()
    finder = DraftFinder.find(paths, options.configuration, &console, &code)
    // One report has one language: that of the first folder that wants one.
    if !options.namesLanguage,
      let language = finder.configurations.all.lazy.compactMap({ $0.surroundings.settings.language }).first
    {
      console.language = language
    }
    let baseline = try options.baseline.map { (path) throws(UsageError) in try Baseline(reading: path) }
    let changes = try options.changedSince.map { [paths] (revision) throws(UsageError) in
      try ChangedLines(since: revision, paths)
    }
    let cache = options.cache.map { FindingsCache(in: $0) }
    update = cache.map { CacheUpdate(of: $0) }
    checks = try finder.configurations.all.map { (configuration) throws(UsageError) in
      try options.check(configuration, baseline, changes, cache)
    }
    reports = ReportSet(
      options.format,
      ReportSetting(
        language: console.language, isColoured: console.isColoured, isQuiet: options.isQuiet,
        showsStatistics: options.showsStatistics), files: options.outputs)
    accountant = DraftReport.Accountant(
      reporters: options.reports ? reports.reporters : nil,
      baseline: options.writtenBaseline.map { Baseline(for: $0) }, countsRules: options.showsStatistics)
  }

  /// Checks the drafts and tells what was found.
  mutating func finish(_ console: inout Console) -> ExitCode {
    if options.reports { code.worsen(to: reports.begin(&console)) }
    let check = {
      @Sendable [checks, accountant, mends = options.fixing != .none] (found: DraftFinder.Found) in
      DraftReport(checks[found.configuration](found.path), by: accountant, mends: mends)
    }
    var done = 0
    console.beginProgress(of: finder.files.count)
    InOrder.map(finder.files, jobs: options.jobs, check) { report in
      done += 1
      console.report(done: done)
      take(report, &console)
      return options.mustFinish || !console.isClosed
    }
    if options.reports { code.worsen(to: reports.end(total.tally, &console)) }
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
      for sidecar in sidecars { LintRun.hint(at: sidecar, &console) }
    }
    if let path = options.writtenBaseline {
      do throws(FileError) {
        try FileSystem.replace(path, with: Array(Baseline.text(total.known).utf8))
      } catch {
        console.complain(error.message(path))
        code = .failed
      }
    } else {
      code.worsen(to: options.verdict(total.tally))
    }
    return code
  }

  private mutating func take(_ report: DraftReport, _ console: inout Console) {
    audit.take(report)
    if let (path, error) = report.failure {
      console.complain(error.message(path))
      code = .failed
    }
    if let key = report.key { update?.take(key, new: report.newEntry) }
    guard let account = conclude(report, &console) else { return }
    total.tally.add(account.tally)
    total.known += account.known
    if let part = account.part { reports.add(part, &console) }
  }

  /// Writes or shows what was mended and gives the account of what then is there.
  private mutating func conclude(_ report: DraftReport, _ console: inout Console) -> DraftReport.Account? {
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
}
