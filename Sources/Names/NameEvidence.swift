/// What a corpus says of everything that might be a name: counts only, so that corpora add up.
///
/// Adding is exact; of the examples that two corpora have, the first one's is kept.
public struct NameEvidence: Sendable {
  package internal(set) var names = NamePool()
  package internal(set) var counts: [NameCounts] = []
  var examples: [Example?] = []
  var documents: [String] = []
  /// How often the second name stood right after the first (first number × 2³² + second).
  var successions: [UInt64: UInt32] = [:]
  /// UTF-8 bytes of text behind the counts.
  public internal(set) var byteCount = 0

  /// A place where a name stands.
  struct Example: Sendable, Hashable {
    var document: UInt32
    /// From 1.
    var line: UInt32
    /// Empty where nobody kept it.
    var sentence: String
  }

  public init() {}

  /// Adds the counts of another corpus.
  public mutating func merge(_ other: NameEvidence) {
    var numbers: [Int] = []
    numbers.reserveCapacity(other.names.count)
    let documentShift = UInt32(documents.count)
    documents += other.documents
    for number in 0..<other.names.count {
      let own = self.number(of: other.names[number])
      counts[own].add(other.counts[number])
      if let example = other.examples[number], examples[own]?.sentence.isEmpty ?? true {
        var example = example
        example.document += documentShift
        if examples[own] == nil || !example.sentence.isEmpty { examples[own] = example }
      }
      numbers.append(own)
    }
    for (pair, count) in other.successions {
      let first = UInt64(numbers[Int(pair >> 32)])
      let second = UInt64(numbers[Int(pair & 0xFFFF_FFFF)])
      successions[first << 32 | second, default: 0] &+= count
    }
    byteCount += other.byteCount
  }

  /// The number of a name, which is added if it is new.
  mutating func number(of name: ArraySlice<UInt16>) -> Int {
    let number = names.number(of: name)
    if number == counts.count {
      counts.append(NameCounts())
      examples.append(nil)
    }
    return number
  }
}
