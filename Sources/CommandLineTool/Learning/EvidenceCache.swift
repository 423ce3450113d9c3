import Names
import Workspace

/// What the parts of a corpus said when they were last learned, and the lexicon that came of it, in a folder of its own.
///
/// Names of files tell what is in them, so an entry is right or unused, never stale; what is damaged is learned again.
struct EvidenceCache: Sendable {
  let folder: FilePath
  private static let (partSuffix, lexiconSuffix) = (".counts", ".lexicon")

  /// The cache of a corpus under the user's cache folder; `nil` where there is none to be had.
  init?(of corpus: [FilePath]) {
    var digest = Digest()
    for path in corpus { digest.add(path.bytes + [0]) }
    guard let home = FileSystem.cacheFolder else { return nil }
    self.init(in: home.appending("copydesk/names/\(EvidenceCache.name(digest))".utf8))
  }

  /// A cache in a folder, which is made if need be.
  init?(in folder: FilePath) {
    self.folder = folder
    guard (try? FileSystem.makeFolders(folder)) != nil else { return nil }
  }

  func evidence(of part: CorpusPart) -> NameEvidence? {
    guard let bytes = try? FileSystem.read(path(part.digest, EvidenceCache.partSuffix)).bytes else {
      return nil
    }
    return NameEvidence(file: bytes)
  }

  /// Keeps what was learned; where the disk is full or read-only it is learned again the next time.
  func keep(_ evidence: NameEvidence, of part: CorpusPart) {
    try? FileSystem.replace(path(part.digest, EvidenceCache.partSuffix), with: evidence.file())
  }

  /// The lexicon that was made of all this, if it is there and whole.
  func lexicon(_ digest: Digest) -> Lexicon? {
    guard let lexicon = try? LexiconFile.open(path(digest, EvidenceCache.lexiconSuffix)), lexicon.isIntact
    else { return nil }
    return lexicon
  }

  /// Keeps a lexicon and gives it back mapped from the disk, or as it is where that cannot be done.
  func keep(_ lexicon: Lexicon, _ digest: Digest) -> Lexicon {
    let path = path(digest, EvidenceCache.lexiconSuffix)
    let written: Void? = try? FileSystem.replace(path) { file in
      lexicon.withSerialised { FileSystem.writeAll(file, $0) }
    }
    guard written != nil else { return lexicon }
    return self.lexicon(digest) ?? lexicon
  }

  /// Throws away what belongs to none of the parts any more.
  func tidy(keeping parts: [CorpusPart], _ digest: Digest) {
    var kept = Set(parts.map { EvidenceCache.name($0.digest) + EvidenceCache.partSuffix })
    kept.insert(EvidenceCache.name(digest) + EvidenceCache.lexiconSuffix)
    for name in FileSystem.entries(of: folder) {
      let text = String(decoding: name, as: UTF8.self)
      guard !kept.contains(text),
        text.hasSuffix(EvidenceCache.partSuffix) || text.hasSuffix(EvidenceCache.lexiconSuffix)
      else { continue }
      FileSystem.remove(folder.appending(name))
    }
  }

  private func path(_ digest: Digest, _ suffix: String) -> FilePath {
    folder.appending((EvidenceCache.name(digest) + suffix).utf8)
  }

  private static func name(_ digest: Digest) -> String { String(digest.value, radix: 36) }
}
