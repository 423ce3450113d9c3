public import DraftSyntax

/// Learns names from cleaned documents, one batch at a time.
///
/// A batch is held in memory until `finish()`. Whoever has much text learns it in batches, which may run in parallel, and
/// merges them: as merging is exact, the result depends on the batches alone.
public struct LexiconLearner: Sendable {
  /// The bytes of text read so far.
  public private(set) var byteCount = 0

  private var units: [UInt16] = []
  private var tags: [UInt8] = []
  private var documents: [Document] = []
  private let tagger: NameTagger

  private struct Document {
    var label: String
    var date: UInt32
    var start: Int
  }

  public init() { self.init(tagger: .builtIn) }

  package init(tagger: NameTagger) { self.tagger = tagger }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - text: The repaired text (`RepairedText(repairing:)`).
  ///   - document: What the lexicon shall call it, for instance its path.
  ///   - date: The day it is of, if that is known.
  public mutating func read(_ text: [UInt8], document: String, date: CivilDate? = nil) {
    byteCount += text.count
    let number = date.map { UInt32($0.year * 10_000 + $0.month * 100 + $0.day) } ?? 0
    let start = units.count
    documents.append(Document(label: document, date: number, start: start))
    text.withUnsafeBufferPointer { FoldedText.append($0, to: &units) }
    units.append(FoldedText.lineFeed)
    tags.append(contentsOf: repeatElement(0, count: units.count - start))
    units.withUnsafeBufferPointer { units in
      tags.withUnsafeMutableBufferPointer { tags in
        tagger.tagSentences(units[start...], into: tags)
      }
    }
  }

  /// The counts of the batch.
  public consuming func finish() -> NameEvidence {
    var evidence = NameEvidence()
    evidence.examples.documents = documents.map(\.label)
    evidence.byteCount = byteCount
    var trie = UnitTrie(capacity: 1 << 14)
    propose(&evidence, &trie)
    count(&evidence, trie)
    return evidence
  }

  /// Collects what might be a name: tagged spans, divisions, and organs after a place or a level.
  private func propose(_ evidence: inout NameEvidence, _ trie: inout UnitTrie) {
    // The same name comes again and again; its parts are the same each time.
    var hasParts: [Bool] = []
    var index = 0
    while index < tags.count {
      let tag = tags[index]
      guard tag != NameTag.outside else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tags.count, tags[end] != NameTag.outside, tags[end] % 2 == 0 { end += 1 }
      if tag < 5, NameShape.isPossible(units[index..<end]) {
        let number = add(units[index..<end], &evidence, &trie)
        while hasParts.count <= number { hasParts.append(false) }
        if !hasParts[number] {
          hasParts[number] = true
          addParts(of: index..<end, &evidence, &trie)
        }
      }
      index = end
    }
    let words = OfficialNames.builtIn
    units.withUnsafeBufferPointer { buffer in
      // Where a division or a level ends, an organ may begin.
      var placeStarts = [Int](repeating: -1, count: 32)
      for index in 0..<buffer.count {
        guard FoldedText.isHan(buffer[index]) else {
          placeStarts[index & 31] = -1
          continue
        }
        let lead = placeStarts[index & 31]
        placeStarts[index & 31] = -1
        let isAfterLevel = index > 0 && NameShape.isLevel(buffer[index - 1])
        if lead >= 0 || isAfterLevel {
          words.departments.forEachWord(in: buffer, at: index) { length, _ in
            if lead >= 0 { add(units[lead..<index + length], &evidence, &trie) }
            if isAfterLevel { add(units[index - 1..<index + length], &evidence, &trie) }
          }
        }
        if let institution = words.institutions.longestWord(in: buffer, at: index) {
          let end = index + institution.length
          add(units[index..<end], &evidence, &trie)
          // 农发行运城市分行: an institution's branch at a place.
          if let place = end < buffer.count ? words.divisions.longestWord(in: buffer, at: end) : nil,
            let branch = end + place.length < buffer.count
              ? words.branches.longestWord(in: buffer, at: end + place.length) : nil
          {
            add(units[index..<end + place.length + branch.length], &evidence, &trie)
          }
        }
        if let place = words.divisions.longestWord(in: buffer, at: index) {
          add(units[index..<index + place.length], &evidence, &trie)
          // 和顺 of 和顺县, though the word may mean something else.
          if place.length >= 3, NameShape.isLevel(buffer[index + place.length - 1]),
            !NameShape.isLevel(buffer[index + place.length - 2]),
            buffer[index + place.length - 2] != NameShape.rule
          {
            add(units[index..<index + place.length - 1], &evidence, &trie)
          }
          if place.length < 32 { placeStarts[(index + place.length) & 31] = index }
        }
      }
    }
  }

  /// What follows the division that a tagged span begins with (运城市|民政局), and what it may be called for short.
  private func addParts(
    of span: Range<Int>, _ evidence: inout NameEvidence, _ trie: inout UnitTrie
  ) {
    for stem in NameTails.stems(of: units[span]) { add(stem, &evidence, &trie) }
    let lead = units.withUnsafeBufferPointer {
      OfficialNames.builtIn.divisions.longestWord(
        in: UnsafeBufferPointer(rebasing: $0[..<span.upperBound]), at: span.lowerBound)
    }
    guard let lead, NameShape.isPossible(units[span].dropFirst(lead.length)) else { return }
    add(units[span].dropFirst(lead.length), &evidence, &trie)
  }

  /// Gives the name's number.
  @discardableResult
  private func add(
    _ name: ArraySlice<UInt16>, _ evidence: inout NameEvidence, _ trie: inout UnitTrie
  ) -> Int {
    let before = evidence.names.count
    let number = evidence.number(of: name)
    if number == before { trie.insert(name, number: Int32(number)) }
    return number
  }

  /// Looks at every occurrence of every candidate.
  private func count(_ evidence: inout NameEvidence, _ trie: UnitTrie) {
    var lastDocument = [Int32](repeating: -1, count: evidence.names.count)
    var document = -1
    var line = 1
    var counts = evidence.counts
    // The number of the longest candidate that ends at each of the next places.
    var endings = [(end: Int, number: Int, start: Int)](repeating: (-1, 0, 0), count: 32)
    // Where a division ends another name may begin.
    let isDivision = (0..<evidence.names.count).map { Gazetteer.builtIn.lookup(evidence.names[$0]) != nil }
    var divisionEnds = [Int](repeating: -1, count: 32)
    units.withUnsafeBufferPointer { units in
      tags.withUnsafeBufferPointer { tags in
        for start in 0..<units.count {
          while document + 1 < documents.count, documents[document + 1].start <= start {
            document += 1
            line = 1
          }
          if units[start] == FoldedText.lineFeed { line += 1 }
          var longest: (length: Int, number: Int)?
          var divisionEnd = -1
          trie.forEachWord(in: units, at: start) { length, number in
            let end = start + length
            if isDivision[number] { divisionEnd = end }
            let isMention = counts[number].see(start, end, units, tags, divisionEnds[start & 31] == start)
            guard isMention else { return }
            if lastDocument[number] != Int32(document) {
              lastDocument[number] = Int32(document)
              counts[number].documents &+= 1
              counts[number].lastSeen = max(counts[number].lastSeen, documents[document].date)
              if !evidence.examples.has(number) {
                evidence.examples.set(
                  number, document: document, line: line,
                  sentence: NameShape.sentence(around: start..<end, in: units).utf8)
              }
            }
            longest = (length, number)
          }
          if divisionEnd >= 0 { divisionEnds[divisionEnd & 31] = divisionEnd }
          guard let longest else { continue }
          let before = endings[start & 31]
          if before.end == start {
            evidence.successions[UInt64(before.number) << 32 | UInt64(longest.number), default: 0] &+= 1
          }
          let end = start + longest.length
          if endings[end & 31].end != end { endings[end & 31] = (end, longest.number, start) }
        }
      }
    }
    evidence.counts = counts
  }
}

extension NameTagger {
  /// Tags units that may be many sentences; `tags` has the same indices as `units`.
  func tagSentences(_ units: Slice<UnsafeBufferPointer<UInt16>>, into tags: UnsafeMutableBufferPointer<UInt8>)
  {
    var start = units.startIndex
    while start < units.endIndex {
      var end = start
      var hasHan = false
      // A sentence without end is cut: Viterbi keeps something for every character of it.
      while end < units.endIndex, end - start < 2000 {
        let unit = units[end]
        end += 1
        if FoldedText.isHan(unit) { hasHan = true }
        if FoldedText.endsSentence(unit) { break }
      }
      if hasHan {
        tag(
          UnsafeBufferPointer(rebasing: units.base[start..<end]),
          into: UnsafeMutableBufferPointer(rebasing: tags[start..<end]))
      }
      start = end
    }
  }
}

extension NameCounts {
  /// The bit of a neighbour's class: six bits of a multiplicative hash.
  @inline(__always)
  private static func neighbourBit(_ unit: UInt16) -> UInt64 {
    1 << UInt64((UInt32(unit) &* 2_654_435_769) >> 26)
  }

  /// Counts an occurrence; gives whether it may be a mention (does not cut through a name).
  @inline(__always)
  fileprivate mutating func see(
    _ start: Int, _ end: Int, _ units: UnsafeBufferPointer<UInt16>, _ tags: UnsafeBufferPointer<UInt8>,
    _ isAfterDivision: Bool
  ) -> Bool {
    raw &+= 1
    let left = start > 0 ? units[start - 1] : FoldedText.lineFeed
    let right = end < units.count ? units[end] : FoldedText.lineFeed
    if isAfterDivision || NameShape.isLeftBoundary(left) { leftBoundary &+= 1 }
    if NameShape.isRightBoundary(right) { rightBoundary &+= 1 }
    leftNeighbours |= NameCounts.neighbourBit(left)
    rightNeighbours |= NameCounts.neighbourBit(right)
    let first = tags[start]
    let runsOn = end < tags.count && tags[end] != 0 && tags[end] % 2 == 0
    var later = true
    var someTagged = first != 0
    for index in start + 1..<end {
      if tags[index] == 0 || tags[index] % 2 == 1 { later = false }
      if tags[index] != 0 { someTagged = true }
    }
    if first == 0 {
      if runsOn {
        crossing &+= 1
        return false
      }
      if someTagged { containing &+= 1 } else { outside &+= 1 }
    } else if first % 2 == 0 {
      guard later else {
        crossing &+= 1
        return false
      }
      inside &+= 1
    } else if later {
      if runsOn {
        inside &+= 1
      } else if first == 1 {
        exactPlace &+= 1
      } else if first == 3 {
        exactOrganisation &+= 1
      } else {
        exactPerson &+= 1
      }
    } else if runsOn {
      crossing &+= 1
      return false
    } else {
      containing &+= 1
    }
    return true
  }
}
