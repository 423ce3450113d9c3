import DraftSyntax
import Names
import Rules

/// Learns the names of files: part by part on several threads, merged in the order of the files.
///
/// What is learned depends on the files and their order alone, not on the number of threads nor on what was kept.
struct CorpusLearning {
  private let parts: [CorpusPart]
  private let jobs: Int
  private let cache: EvidenceCache?

  init(_ parts: [CorpusPart], jobs: Int = InOrder.cores, cache: EvidenceCache? = nil) {
    self.parts = parts
    self.jobs = jobs
    self.cache = cache
  }

  /// Why a file was not learned, or not all of it.
  typealias Failure = (path: FilePath, error: FileError)

  /// Adds what the files say to what is known; `goesOn` is told how many files are done and says whether to go on.
  ///
  /// Gives what could not be read, or `nil` where it was stopped.
  func learn(into evidence: inout NameEvidence, goesOn: (_ done: Int) -> Bool) -> [Failure]? {
    var failures: [Failure] = []
    var done = 0
    var isStopped = false
    InOrder.map(parts, jobs: jobs, waiting: 4, { CorpusLearning.learned($0, cache) }) { part in
      evidence.merge(part.evidence)
      failures += part.failures
      done += part.fileCount
      isStopped = !goesOn(done)
      return !isStopped
    }
    return isStopped ? nil : failures
  }

  /// Whether trying again will change nothing as long as the files are the same.
  static func areFinal(_ failures: [Failure]) -> Bool {
    failures.allSatisfy { if case .invalidText = $0.error { true } else { false } }
  }

  private struct LearnedPart: Sendable {
    var evidence: NameEvidence
    var failures: [Failure] = []
    var fileCount: Int
  }

  private static func learned(_ part: CorpusPart, _ cache: EvidenceCache?) -> LearnedPart {
    if let known = cache?.evidence(of: part) {
      return LearnedPart(evidence: known, fileCount: part.files.count)
    }
    var learner = LexiconLearner()
    var failures: [Failure] = []
    for path in part.files {
      do throws(FileError) {
        let file = try DraftFile.read(path)
        if let offset = file.firstInvalidByte { failures.append((path, .invalidText(byteOffset: offset))) }
        learner.read(
          RepairedText(repairing: file.source, words: Lexicon.builtIn).utf8, document: file.name(),
          date: path.writtenDate)
      } catch {
        failures.append((path, error))
      }
    }
    let evidence = learner.finish()
    if CorpusLearning.areFinal(failures) { cache?.keep(evidence, of: part) }
    return LearnedPart(evidence: evidence, failures: failures, fileCount: part.files.count)
  }
}
