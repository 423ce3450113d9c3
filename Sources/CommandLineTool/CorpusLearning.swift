import DraftSyntax
import Names
import Rules

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Learns the names of files: pages are read and tagged on all cores, counted batch by batch in the order of the files.
///
/// What is learned depends on the files and their order alone, not on the number of cores.
enum CorpusLearning {
  static func learn(
    _ corpus: [FilePath], _ console: inout Console, _ code: inout ExitCode
  ) -> NameEvidence {
    let files = DraftFinder.find(corpus, .nearest, &console, &code).files
    var evidence = NameEvidence()
    var batch = LexiconLearner()
    var done = 0
    let showsProgress = isatty(2) == 1
    InOrder.map(files, jobs: InOrder.cores, CorpusLearning.read) { outcome in
      if let error = outcome.failure {
        console.complain(error.message(outcome.path))
        code = .failed
      }
      if let document = outcome.document {
        batch.append(document)
        if batch.byteCount >= LexiconLearner.batchLimit {
          evidence.merge(batch.finish())
          batch = LexiconLearner()
        }
      }
      done += 1
      if showsProgress, done % 64 == 0 || done == files.count { show(done, of: files.count) }
      return true
    }
    evidence.merge(batch.finish())
    return evidence
  }

  private struct Outcome: Sendable {
    var path: FilePath
    var document: LexiconLearner?
    var failure: FileError?
  }

  @Sendable private static func read(_ found: DraftFinder.Found) -> Outcome {
    do throws(FileError) {
      let file = try DraftFile.read(found.path)
      var learner = LexiconLearner()
      learner.read(
        Page(reading: file.source, words: Lexicon.builtIn).repaired.utf8, document: file.name(),
        date: date(in: found.path))
      return Outcome(
        path: found.path, document: learner,
        failure: file.firstInvalidByte.map { .invalidText(byteOffset: $0) })
    } catch {
      return Outcome(path: found.path, failure: error)
    }
  }

  /// The last day written in a path, as archives have it: 2024-03-15, 20240315, 2024/03/15.
  static func date(in path: FilePath) -> CivilDate? {
    let bytes = path.bytes
    var found: CivilDate?
    var index = 0
    func number(_ start: Int, _ length: Int) -> Int? {
      guard start + length <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[start..<start + length] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    while index < bytes.count {
      defer { index += 1 }
      guard index == 0 || number(index - 1, 1) == nil, let year = number(index, 4),
        (1900...2100).contains(year)
      else {
        continue
      }
      var next = index + 4
      let mark = next < bytes.count && number(next, 1) == nil ? bytes[next] : nil
      if mark != nil { next += 1 }
      guard let month = number(next, 2) else { continue }
      next += 2
      if let mark {
        guard next < bytes.count, bytes[next] == mark else { continue }
        next += 1
      }
      guard let day = number(next, 2), number(next + 2, 1) == nil else { continue }
      found = CivilDate(year: year, month: month, day: day) ?? found
    }
    return found
  }

  private static func show(_ done: Int, of count: Int) {
    let line = Array("\r\(done)/\(count)\(done == count ? "\n" : "")".utf8)
    _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  }
}
