import Names
import Rules
import Server
import Workspace

/// The learning of the language server: on one thread, from what it kept as far as that still holds.
struct ServerLearning: Sendable {
  /// Where counts are kept; `nil` for the user's cache folder.
  var cacheFolder: FilePath?

  var nameLearning: NameLearning {
    NameLearning(
      learn: { corpus, base, goesOn in learn(corpus.map { FilePath($0) }, base.map { FilePath($0) }, goesOn)
      },
      open: { ServerLearning.open(FilePath($0)) })
  }

  private static func open(_ path: FilePath) -> NameLearning.Outcome {
    do throws(UsageError) {
      let lexicon = try LexiconFile.open(path)
      let stamp = FileSystem.stamp(path).map { "\($0)" } ?? ""
      return NameLearning.Outcome(lexicon: lexicon, identity: "\(path) \(stamp)", complaints: [])
    } catch {
      return NameLearning.Outcome(lexicon: nil, identity: "", complaints: [error.message])
    }
  }

  private func learn(
    _ corpus: [FilePath], _ base: FilePath?, _ goesOn: (_ done: Int, _ total: Int) -> Bool
  ) -> NameLearning.Outcome {
    var finder = DraftFinder()
    for path in corpus { finder.add(path) }
    var complaints = finder.failures.map { $0.error.message($0.path) } + finder.configurations.failures
    let files = finder.files.map(\.path)
    let parts = CorpusPart.parts(of: files)
    let cache = cacheFolder.map { EvidenceCache(in: $0) } ?? EvidenceCache(of: corpus)
    var digest = Digest()
    for part in parts { withUnsafeBytes(of: part.digest.value.littleEndian) { digest.add($0) } }
    if let base, let stamp = FileSystem.stamp(base) { digest.add("\(base.bytes) \(stamp)".utf8) }
    func outcome(_ lexicon: Lexicon?) -> NameLearning.Outcome {
      NameLearning.Outcome(
        lexicon: lexicon, identity: "\(digest.value) \(complaints.count)", complaints: complaints)
    }
    if let known = cache?.lexicon(digest) { return outcome(known) }
    var evidence = base.flatMap { try? LexiconFile.open($0).evidence } ?? NameEvidence()
    let learning = CorpusLearning(parts, jobs: 1, cache: cache)
    guard let failures = learning.learn(into: &evidence, goesOn: { goesOn($0, files.count) }) else {
      return outcome(nil)
    }
    complaints += failures.map { $0.error.message($0.path) }
    let lexicon = Lexicon(evidence, keepsEvidence: false)
    guard let cache, CorpusLearning.areFinal(failures) else { return outcome(lexicon) }
    defer { cache.tidy(keeping: parts, digest) }
    return outcome(cache.keep(lexicon, digest))
  }
}
