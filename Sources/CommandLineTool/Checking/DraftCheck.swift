import DraftSyntax
import Rules
import TextModel
import Workspace

/// Reads a draft from the disk, runs the rules over it and mends it where that is asked for.
struct DraftCheck: Sendable {
  var examination: Examination
  /// What standard input is called.
  var inputName: String?
  /// `nil` leaves drafts as they are.
  var mender: Mender?
  var baseline: Baseline?
  var changes: ChangedLines?
  var silencer = Silencer()
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
    var newEntry: [UInt8]?
    /// The suppressions that were of use.
    var usedSuppressions: Set<Suppression.Key> = []
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
      var outcome = Outcome(file: file, key: key)
      conclude(&outcome, file, content, nil)
      return outcome
    }
    let file = bytes.decoded()
    let draft = examination.draft(of: file.source)
    let content = examination.content(of: file.source, in: file.encoding, draft)
    var outcome = Outcome(file: file)
    let shown = conclude(&outcome, file, content, draft)
    if let byte = file.firstInvalidByte {
      outcome.failure = (file.path, .invalidText(byteOffset: byte))
    } else if let mender {
      mend(file, content.findings, showing: shown, mender, &outcome)
    } else if let key {
      outcome.key = key
      outcome.newEntry = PackedFindings(content).bytes
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
    outcome.applied = mended.applied
    outcome.unmended = shown
    var checked = CheckedFile(
      name: shown.name, encoding: file.encoding, source: mended.source, findings: mended.findings,
      figure: shown.figure)
    _ = checked.silence(silencer)
    weigh(&checked, nil)
    outcome.checked = checked
  }

  /// Weighs a draft anew by the findings that are left.
  private func weigh(_ checked: inout CheckedFile, _ draft: Draft?) {
    let content = examination.content(of: checked.source, in: checked.encoding, draft, checked.findings)
    (checked.figure, checked.articles) = (content.figure, content.articles)
  }

  /// Leaves out what is suppressed, known or did not change; what is left is weighed anew.
  @discardableResult
  private func conclude(
    _ outcome: inout Outcome, _ file: DraftFile, _ content: PackedFindings.Content, _ draft: Draft?
  ) -> CheckedFile {
    var checked = CheckedFile(
      name: file.name(ofInput: inputName), encoding: file.encoding, source: file.source,
      findings: content.findings, figure: content.figure, articles: content.articles)
    outcome.usedSuppressions = checked.silence(silencer)
    baseline?.filter(&checked)
    changes?.filter(&checked)
    if checked.findings.count < content.findings.count { weigh(&checked, draft) }
    outcome.checked = checked
    return checked
  }
}
