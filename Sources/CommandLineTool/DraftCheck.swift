import DraftSyntax
import Names
import Rules
import TextModel

/// Reads a draft from the disk, runs the rules over it and mends it where that is asked for.
struct DraftCheck: Sendable {
  var checker: Checker
  var issueDate: CivilDate?
  var words: Lexicon
  /// What standard input is called.
  var inputName: String?
  /// `nil` leaves drafts as they are.
  var mender: Mender?
  var baseline: Baseline?
  var changes: ChangedLines?
  var cache: FindingsCache?
  /// Tells these settings from others in the cache.
  var settingsKey: UInt64 = 0

  /// What became of one file; one that holds broken text has both a failure and findings.
  struct Outcome: Sendable {
    var file: DraftFile?
    /// After mending, if the draft was mended.
    var checked: CheckedFile?
    var failure: (path: FilePath, error: FileError)?
    /// Before mending, for the case that the mended text cannot be written.
    var unmended: CheckedFile?
    /// The number of fixes that were applied.
    var applied = 0
    /// What the cache was asked for, and what it did not know.
    var key: ContentKey?
    var newEntry: FindingsCache.Entry?
  }

  func callAsFunction(_ path: FilePath) -> Outcome {
    do throws(FileError) {
      return outcome(of: try DraftFile.read(path))
    } catch {
      return Outcome(failure: (path, error))
    }
  }

  private func outcome(of file: DraftFile) -> Outcome {
    var outcome = Outcome(
      file: file, failure: file.firstInvalidByte.map { (file.path, .invalidText(byteOffset: $0)) })
    if cache != nil, mender == nil { outcome.key = ContentKey(file.source.utf8, settings: settingsKey) }
    if let known = outcome.key.flatMap({ cache?.findings(of: $0) }) {
      outcome.checked = filtered(checked(file, file.source, known.findings, known.tenths), nil)
      return outcome
    }
    var draft = Draft(file.source, issueDate: issueDate, words: words)
    var findings = checker.findings(in: draft)
    if let mender, file.firstInvalidByte == nil {
      let mended = mender.mend(file.source, findings)
      if mended.applied > 0 {
        let tenths = ErrorFigure(findings, in: draft, characters: 0).tenths
        outcome.unmended = checked(file, file.source, findings, tenths)
      }
      if mended.applied > 0 { draft = Draft(mended.source, issueDate: issueDate, words: words) }
      (findings, outcome.applied) = (mended.findings, mended.applied)
    }
    let tenths = ErrorFigure(findings, in: draft, characters: 0).tenths
    outcome.newEntry = outcome.key.map { key in
      FindingsCache.Entry(key: key, packed: PackedFindings(findings, tenths: tenths).bytes)
    }
    outcome.checked = filtered(checked(file, draft.page.source, findings, tenths), draft)
    return outcome
  }

  private func checked(
    _ file: DraftFile, _ source: SourceText, _ findings: [Finding], _ tenths: Int
  ) -> CheckedFile {
    let characters = Places.charactersThatShow(in: source.utf8)
    return CheckedFile(
      name: file.name(ofInput: inputName), encoding: file.encoding, source: source, findings: findings,
      characters: characters, figure: ErrorFigure(tenths: tenths, characters: characters))
  }

  /// The file without what is known or did not change; what is left is weighed anew.
  private func filtered(_ file: CheckedFile, _ draft: Draft?) -> CheckedFile {
    var file = file
    let count = file.findings.count
    if let baseline { file.findings = baseline.filter(file) }
    if let changes { file.findings = changes.filter(file) }
    if file.findings.count < count {
      file.figure = ErrorFigure(
        file.findings, in: draft ?? Draft(file.source, issueDate: issueDate, words: words),
        characters: file.characters)
    }
    return file
  }
}
