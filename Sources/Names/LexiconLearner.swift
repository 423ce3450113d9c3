public import DraftSyntax

/// Learns names from cleaned documents, one batch at a time.
///
/// A batch is held in memory until `finish()`. Whoever has more than `batchLimit` bytes finishes it, begins the next
/// and merges; batches may run in parallel, and as merging is exact the result depends on the batches alone.
public struct LexiconLearner: Sendable {
  /// The bytes after which a batch should be finished.
  public static let batchLimit = 32 << 20

  /// The bytes of text read so far.
  public private(set) var byteCount = 0

  public init() {}

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - text: The repaired text (`page.repaired.utf8`).
  ///   - document: What the lexicon shall call it, for instance its path.
  ///   - date: The day it is of, if that is known.
  public mutating func read(_ text: [UInt8], document: String, date: CivilDate? = nil) {
    byteCount += text.count
  }

  /// The counts of the batch.
  public consuming func finish() -> NameEvidence { NameEvidence() }
}
