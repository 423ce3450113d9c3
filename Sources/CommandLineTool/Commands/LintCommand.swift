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
    var newEntries: [FindingsCache.Entry] = []
    var usedKeys: Set<ContentKey> = []
    let checks = try finder.configurations.all.map { (configuration) throws(UsageError) in
      try options.check(configuration, baseline, changes, cache)
    }
    let known = options.writtenBaseline.map { Baseline(for: $0) }
    var knownLines: [String] = []
    var reports = ReportSet(
      options.format,
      ReportSetting(
        language: console.language, isColoured: console.isColoured, isQuiet: options.isQuiet,
        showsStatistics: options.showsStatistics), files: options.outputs)
    var tally = Tally()
    let prints = options.fixing != .show && !(options.fixing == .write && options.readsInput)
    if prints { reports.begin(&console) }
    var audit = SuppressionAudit(on: .today)
    console.beginProgress(of: finder.files.count)
    var done = 0
    let reporters = prints ? reports.reporters : nil
    let check = { @Sendable (found: DraftFinder.Found) in
      var outcome = checks[found.configuration](found.path)
      outcome.part = outcome.checked.flatMap { reporters?($0) }
      return outcome
    }
    InOrder.map(finder.files, jobs: options.jobs, check) { outcome in
      audit.take(outcome)
      done += 1
      console.report(done: done)
      if let (path, error) = outcome.failure {
        console.complain(error.message(path))
        code = .failed
      }
      guard let file = outcome.file, var checked = outcome.checked else { return true }
      var applied = outcome.applied
      var part = outcome.part
      do throws(FileError) {
        if try conclude(file, checked, applied, &console) { code.worsen(to: .found) }
      } catch {
        console.complain(error.message(file.path))
        code = .failed
        // What could not be written is still there.
        checked = outcome.unmended ?? checked
        applied = 0
        part = reporters?(checked)
      }
      if let key = outcome.key { usedKeys.insert(key) }
      if let entry = outcome.newEntry { newEntries.append(entry) }
      tally.add(checked, applied: applied)
      if let known { knownLines += known.lines(for: checked) }
      if let part { reports.add(part, &console) }
      return options.mustFinish || !console.isClosed
    }
    if prints { code.worsen(to: reports.end(tally, &console)) }
    do throws(FileError) {
      try cache?.save(newEntries, used: usedKeys)
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
      code.worsen(to: write(Baseline.text(knownLines), to: path, &console))
    } else {
      code.worsen(to: options.verdict(tally))
    }
    return code
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

  /// Writes or shows what was mended; says whether that alone makes the run fail.
  private func conclude(
    _ file: DraftFile, _ checked: CheckedFile, _ applied: Int, _ console: inout Console
  ) throws(FileError) -> Bool {
    switch options.fixing {
    case .none: return false
    case .show:
      if applied > 0 { console.write(UnifiedDiff.of(file, checked.source.utf8, as: checked.name, &console)) }
      return applied > 0
    case .write:
      if file.isInput {
        console.write(checked.source.utf8)
      } else if file.firstInvalidByte == nil,
        applied > 0 || options.encoding ?? file.encoding != file.encoding
      {
        try file.write(checked.source.utf8, as: options.encoding)
      }
      return applied > 0 && options.failsOnFix
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
