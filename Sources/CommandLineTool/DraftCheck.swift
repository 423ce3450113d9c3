import DraftSyntax
import Rules
import TextModel

/// Reads a draft from the disk, runs the rules over it and mends it where that is asked for.
struct DraftCheck: Sendable {
  var checker: Checker
  var issueDate: CivilDate?
  /// What standard input is called.
  var inputName: String?
  /// `nil` leaves drafts as they are.
  var mender: Mender?

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
    var source = file.source
    var findings = checker.findings(in: Draft(source, issueDate: issueDate))
    var applied = 0
    if let mender, file.firstInvalidByte == nil {
      let mended = mender.mend(source, findings)
      (source, findings, applied) = (mended.source, mended.findings, mended.applied)
    }
    let checked = CheckedFile(
      name: file.name(ofInput: inputName), encoding: file.encoding, source: source, findings: findings,
      characters: Places.charactersThatShow(in: source.utf8))
    return Outcome(
      file: file, checked: checked,
      failure: file.firstInvalidByte.map { (file.path, .invalidText(byteOffset: $0)) }, applied: applied)
  }
}
