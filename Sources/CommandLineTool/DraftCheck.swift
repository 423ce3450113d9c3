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

  /// What became of one file; one that holds broken text has both a failure and findings.
  struct Outcome: Sendable {
    var file: DraftFile?
    /// After mending, if the draft was mended.
    var checked: CheckedFile?
    var failure: (path: FilePath, error: FileError)?
    /// The number of fixes that were applied.
    var applied = 0
  }

  func callAsFunction(_ path: FilePath) -> Outcome {
    do throws(FileError) {
      return outcome(of: try DraftFile.read(path))
    } catch {
      return Outcome(failure: (path, error))
    }
  }

  private func outcome(of file: DraftFile) -> Outcome {
    var draft = Draft(file.source, issueDate: issueDate, words: words)
    var findings = checker.findings(in: draft)
    var applied = 0
    if let mender, file.firstInvalidByte == nil {
      let mended = mender.mend(file.source, findings)
      if mended.applied > 0 { draft = Draft(mended.source, issueDate: issueDate, words: words) }
      (findings, applied) = (mended.findings, mended.applied)
    }
    let source = draft.page.source
    var checked = CheckedFile(
      name: file.name(ofInput: inputName), encoding: file.encoding, source: source, findings: findings,
      characters: Places.charactersThatShow(in: source.utf8))
    if let baseline { checked.findings = baseline.filter(checked) }
    if let changes { checked.findings = changes.filter(checked) }
    checked.figure = ErrorFigure(checked.findings, in: draft, characters: checked.characters)
    return Outcome(
      file: file, checked: checked,
      failure: file.firstInvalidByte.map { (file.path, .invalidText(byteOffset: $0)) }, applied: applied)
  }
}
