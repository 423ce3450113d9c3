import DraftSyntax
import Rules
import TextModel

/// Reads a draft from the disk and runs the rules over it.
struct DraftCheck: Sendable {
  var checker: Checker
  var issueDate: CivilDate?
  /// What standard input is called.
  var inputName: String?

  /// What became of one file; one that holds broken text has both a failure and findings.
  struct Outcome: Sendable {
    var file: CheckedFile?
    var failure: (path: FilePath, error: FileError)?
  }

  func callAsFunction(_ path: FilePath) -> Outcome {
    do throws(FileError) {
      let file = try DraftFile.read(path)
      return Outcome(
        file: check(file), failure: file.firstInvalidByte.map { (path, .invalidText(byteOffset: $0)) })
    } catch {
      return Outcome(failure: (path, error))
    }
  }

  private func check(_ file: DraftFile) -> CheckedFile {
    CheckedFile(
      name: file.name(ofInput: inputName), encoding: file.encoding, source: file.source,
      findings: checker.findings(in: Draft(file.source, issueDate: issueDate)),
      characters: Places.charactersThatShow(in: file.source.utf8))
  }
}
