/// For each name a place where it stands; flat, since there may be a million of them.
struct NameExamples: Sendable {
  /// The documents as the learner was told to call them.
  var documents: [String] = []
  private var places: [Place] = []
  private var sentences: [UInt8] = []

  /// A place where a name stands.
  struct Example: Sendable, Hashable {
    var document: String
    /// From 1.
    var line: Int
    /// Empty where nobody kept it.
    var sentence: ArraySlice<UInt8>

    /// Which of two is kept: one with a sentence, then the first by document and line.
    ///
    /// The choice does not depend on which was seen first, so neither does what is learned.
    func yields(to other: Example) -> Bool {
      if sentence.isEmpty != other.sentence.isEmpty { return sentence.isEmpty }
      return (other.document, other.line) < (document, line)
    }
  }

  private struct Place {
    var document = UInt32.max
    var line: UInt32 = 0
    var start: UInt32 = 0
    var length: UInt32 = 0
  }

  var sentenceByteCount: Int { sentences.count }

  /// Makes room for one more name.
  mutating func append() { places.append(Place()) }

  subscript(number: Int) -> Example? {
    let place = places[number]
    guard place.document != .max else { return nil }
    return Example(
      document: documents[Int(place.document)], line: Int(place.line),
      sentence: sentences[Int(place.start)..<Int(place.start + place.length)])
  }

  /// Where a name stands in the table of documents; `nil` where no place is known.
  func document(of number: Int) -> Int? {
    places[number].document == .max ? nil : Int(places[number].document)
  }

  func has(_ number: Int) -> Bool { places[number].document != .max }

  /// Keeps an example in a document of the table.
  mutating func set(
    _ number: Int, document: Int, line: Int, sentence: some Collection<UInt8>
  ) {
    // Sentences are for reading; past four gigabytes nobody misses one.
    let fits = sentences.count + sentence.count < Int(UInt32.max)
    places[number] = Place(
      document: UInt32(document), line: UInt32(clamping: line), start: UInt32(sentences.count),
      length: fits ? UInt32(sentence.count) : 0)
    if fits { sentences += sentence }
  }
}
