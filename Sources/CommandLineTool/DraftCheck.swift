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
    /// What reports say of `checked`.
    var part: ReportSet.Part?
    /// What the cache was asked for, and what it did not know.
    var key: ContentKey?
    var newEntry: FindingsCache.Entry?
  }

  func callAsFunction(_ path: FilePath) -> Outcome {
    do throws(FileError) {
      return outcome(of: try DraftBytes.read(path))
    } catch {
      return Outcome(failure: (path, error))
    }
  }

  private func outcome(of bytes: DraftBytes) -> Outcome {
    let key = cache == nil || mender != nil ? nil : ContentKey(bytes.bytes, settings: settingsKey)
    if let key, let content = cache?.content(of: key) {
      let file = bytes.decoded(as: content.encoding)
      return Outcome(file: file, checked: withoutKnown(checked(file, file.source, content), nil), key: key)
    }
    let file = bytes.decoded()
    let draft = Draft(file.source, issueDate: issueDate, words: words)
    let findings = checker.findings(in: draft)
    let content = content(file.encoding, findings, draft)
    let shown = withoutKnown(checked(file, file.source, content), draft)
    var outcome = Outcome(file: file, checked: shown)
    if let byte = file.firstInvalidByte {
      outcome.failure = (file.path, .invalidText(byteOffset: byte))
    } else if let mender {
      mend(file, findings, showing: shown, mender, &outcome)
    } else if let key {
      outcome.key = key
      outcome.newEntry = FindingsCache.Entry(key, content)
    }
    return outcome
  }

  /// Mends what is shown; what is known is not touched.
  private func mend(
    _ file: DraftFile, _ findings: [Finding], showing shown: CheckedFile, _ mender: Mender,
    _ outcome: inout Outcome
  ) {
    var known: [Finding] = []
    if shown.findings.count < findings.count {
      let isShown = Set(shown.findings)
      known = findings.filter { !isShown.contains($0) }
    }
    let mended = mender.mend(file.source, findings, leaving: known)
    if mended.applied == 0 { return }
    let draft = Draft(mended.source, issueDate: issueDate, words: words)
    outcome.applied = mended.applied
    outcome.unmended = shown
    outcome.checked = checked(file, mended.source, content(file.encoding, mended.findings, draft))
  }

  private func content(
    _ encoding: TextEncoding, _ findings: [Finding], _ draft: Draft
  ) -> PackedFindings.Content {
    let characters = Places.charactersThatShow(in: draft.page.source.utf8)
    let figure = ErrorFigure(findings, in: draft, characters: characters)
    return PackedFindings.Content(
      encoding: encoding, characters: characters, tenths: figure.tenths, findings: findings)
  }

  private func checked(
    _ file: DraftFile, _ source: SourceText, _ content: PackedFindings.Content
  ) -> CheckedFile {
    CheckedFile(
      name: file.name(ofInput: inputName), encoding: file.encoding, source: source,
      findings: content.findings, characters: content.characters,
      figure: ErrorFigure(tenths: content.tenths, characters: content.characters))
  }

  /// The file without what is known or did not change; what is left is weighed anew.
  private func withoutKnown(_ file: CheckedFile, _ draft: Draft?) -> CheckedFile {
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
