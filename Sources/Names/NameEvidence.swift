/// What a corpus says of everything that might be a name: counts only, so that corpora add up.
///
/// Adding is exact, and its order without effect, as long as there are at most `capacity` candidates. Past that the rare ones
/// are dropped, again and again, so that memory stays bounded: what is left out are names seen a few times in a
/// corpus of more than some five hundred megabytes.
public struct NameEvidence: Sendable {
  package private(set) var names = NamePool()
  package var counts: [NameCounts] = []
  var examples = NameExamples()
  /// How often the second name stood right after the first (first number × 2³² + second).
  var successions: [UInt64: UInt32] = [:]
  /// UTF-8 bytes of text behind the counts.
  public internal(set) var byteCount = 0

  /// The most candidates that are kept after adding.
  public static let capacity = 1 << 20

  public init() {}

  /// Adds the counts of another corpus.
  public mutating func merge(_ other: NameEvidence) { merge(other, capacity: NameEvidence.capacity) }

  package mutating func merge(_ other: NameEvidence, capacity: Int) {
    add(other) { _ in true }
    // Half is made free at once: what comes in again must show itself more often than by chance.
    guard names.count > capacity else { return }
    var least: UInt32 = 2
    while counts.count(where: { $0.mentions >= least }) > capacity / 2 { least += 1 }
    var kept = NameEvidence()
    kept.add(self) { self.counts[$0].mentions >= least }
    self = kept
  }

  private mutating func add(_ other: NameEvidence, where isKept: (Int) -> Bool) {
    var numbers = [Int32](repeating: -1, count: other.names.count)
    let shift = examples.documents.count
    examples.documents += other.examples.documents
    for number in 0..<other.names.count where isKept(number) {
      let own = self.number(of: other.names[number])
      counts[own].add(other.counts[number])
      if let document = other.examples.document(of: number), let example = other.examples[number],
        examples[own].map({ $0.yields(to: example) }) ?? true
      {
        examples.set(own, document: document + shift, line: example.line, sentence: example.sentence)
      }
      numbers[number] = Int32(own)
    }
    for (pair, count) in other.successions {
      let (first, second) = (numbers[Int(pair >> 32)], numbers[Int(pair & 0xFFFF_FFFF)])
      guard first >= 0, second >= 0 else { continue }
      successions[UInt64(first) << 32 | UInt64(second), default: 0] &+= count
    }
    byteCount += other.byteCount
  }

  /// The number of a name, which is added if it is new.
  mutating func number(of name: some RandomAccessCollection<UInt16>) -> Int {
    let number = names.number(of: name)
    if number == counts.count {
      counts.append(NameCounts())
      examples.append()
    }
    return number
  }
}
