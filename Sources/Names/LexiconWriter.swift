import TextModel

/// Lays names out as `LexiconLayout` says, one section after the other.
///
/// What is known of a million names fits into memory once, as counts; here only a few numbers a name are added to that.
struct LexiconWriter {
  /// A name of the corpus, of an official table, or of both.
  private struct Name {
    /// Its number in the evidence, its row among the official names; -1 for none.
    var number: Int32
    var official: Int32
    var kind: NameKind
    /// How likely it is to be typed, in mentions.
    var weight: Double
  }

  /// Above so many names, example sentences would be most of the file.
  static let sentenceLimit = 200_000
  static let followerLimit = 16

  private let evidence: NameEvidence
  private let official = OfficialRows()
  /// In the order of their units, which is the order of their UTF-8 bytes.
  private var names: [Name] = []

  /// The names of a corpus, with the gazetteer behind them.
  static func bytes(
    _ evidence: consuming NameEvidence, _ verdicts: [NameJudge.Verdict], keepsEvidence: Bool = true
  ) -> FrozenBytes {
    var sections = LexiconSections()
    // The counts are given back before the sections are put together.
    let size = LexiconWriter(evidence, verdicts).write(to: &sections, keepsEvidence)
    return (consume sections).file(nameCount: size.names, readingCount: size.readings)
  }

  private consuming func write(
    to sections: inout LexiconSections, _ keepsEvidence: Bool
  ) -> (names: Int, readings: Int) {
    writeNames(to: &sections)
    writeDivisions(to: &sections)
    writeFollowers(to: &sections)
    writeExamples(to: &sections)
    writeCharacters(to: &sections)
    writeSlips(to: &sections)
    let readingCount = writeScoresAndReadings(to: &sections)
    if keepsEvidence { sections.set(.evidence, evidence.serialised()) }
    return (names.count, readingCount)
  }

  private init(_ evidence: consuming NameEvidence, _ verdicts: [NameJudge.Verdict]) {
    self.evidence = evidence
    names.reserveCapacity(verdicts.count + official.rows.count)
    var isSeen = [Bool](repeating: false, count: official.rows.count)
    for verdict in verdicts {
      let counts = evidence.counts[verdict.number]
      let alone = Double(counts.mentions &- min(counts.mentions, counts.inside))
      var name = Name(
        number: Int32(verdict.number), official: -1, kind: verdict.kind,
        weight: (alone + 0.3 * Double(counts.inside)) * min(1, 0.3 + verdict.probability))
      if let row = official[evidence.names[verdict.number]] {
        isSeen[row] = true
        name.official = Int32(row)
        name.weight = max(name.weight, official.rows[row].weight)
      }
      names.append(name)
    }
    for (index, row) in official.rows.enumerated() where !isSeen[index] {
      names.append(Name(number: -1, official: Int32(index), kind: row.kind, weight: row.weight))
    }
    names = inOrder(names)
  }

  private func inOrder(_ names: [Name]) -> [Name] {
    // The first four characters tell nearly all names apart.
    let keys = names.enumerated().map { index, name in
      var head: UInt64 = 0
      for (place, unit) in units(of: name).prefix(4).enumerated() {
        head |= UInt64(unit) << UInt64(48 - 16 * place)
      }
      return (head: head, index: Int32(index))
    }
    return keys.sorted { left, right in
      if left.head != right.head { return left.head < right.head }
      return units(of: names[Int(left.index)]).lexicographicallyPrecedes(units(of: names[Int(right.index)]))
    }.map { names[Int($0.index)] }
  }

  private func units(of name: Name) -> ArraySlice<UInt16> {
    name.number >= 0 ? evidence.names[Int(name.number)] : official.rows[Int(name.official)].units[...]
  }

  private func counts(of name: Name) -> NameCounts {
    name.number >= 0 ? evidence.counts[Int(name.number)] : NameCounts()
  }

  private func writeNames(to sections: inout LexiconSections) {
    var starts: [UInt32] = []
    starts.reserveCapacity(names.count + 1)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(names.count * 20)
    for name in names {
      starts.append(UInt32(bytes.count))
      bytes += FoldedText.string(of: units(of: name)).utf8
    }
    starts.append(UInt32(bytes.count))
    sections.set(.nameStarts, starts)
    sections.set(.nameBytes, bytes)
    sections.set(.mentions, names.lazy.map { counts(of: $0).mentions })
    sections.set(.documents, names.lazy.map { counts(of: $0).documents })
    sections.set(.lastSeen, names.lazy.map { counts(of: $0).lastSeen })
    sections.set(
      .flags,
      names.lazy.map { name in
        let isDivision = name.official >= 0 && official.rows[Int(name.official)].isDivision
        return name.kind.rawValue | (isDivision ? 2 : 0) | (name.official >= 0 ? 4 : 0)
      })
  }

  /// Which division belongs to which.
  private func writeDivisions(to sections: inout LexiconSections) {
    var places = [UInt32](repeating: LexiconLayout.none, count: official.rows.count)
    for (index, name) in names.enumerated() where name.official >= 0 {
      places[Int(name.official)] = UInt32(index)
    }
    var starts: [UInt32] = []
    var children: [UInt32] = []
    var parents: [UInt32] = []
    for name in names {
      starts.append(UInt32(children.count))
      let row = name.official >= 0 ? official.rows[Int(name.official)] : nil
      parents.append(row?.parent.map { places[$0] } ?? LexiconLayout.none)
      for child in row?.children ?? [] { children.append(places[child]) }
    }
    starts.append(UInt32(children.count))
    sections.set(.parents, parents)
    sections.set(.childStarts, starts)
    sections.set(.children, children)
  }

  private func writeFollowers(to sections: inout LexiconSections) {
    var places = [UInt32](repeating: LexiconLayout.none, count: evidence.names.count)
    for (index, name) in names.enumerated() where name.number >= 0 {
      places[Int(name.number)] = UInt32(index)
    }
    var pairs: [(first: UInt32, second: UInt32, count: UInt32)] = []
    for (pair, count) in evidence.successions where count >= 2 {
      let (first, second) = (places[Int(pair >> 32)], places[Int(pair & 0xFFFF_FFFF)])
      if first != LexiconLayout.none, second != LexiconLayout.none { pairs.append((first, second, count)) }
    }
    pairs.sort { ($0.first, $1.count, $0.second) < ($1.first, $0.count, $1.second) }
    var starts: [UInt32] = []
    var followers: [UInt32] = []
    var next = 0
    for index in names.indices {
      starts.append(UInt32(followers.count / 2))
      let start = next
      while next < pairs.count, pairs[next].first == index {
        if next - start < LexiconWriter.followerLimit {
          followers += [pairs[next].second, pairs[next].count]
        }
        next += 1
      }
    }
    starts.append(UInt32(followers.count / 2))
    sections.set(.followerStarts, starts)
    sections.set(.followers, followers)
  }

  private func writeExamples(to sections: inout LexiconSections) {
    let keepsSentences = names.count <= LexiconWriter.sentenceLimit
    var numbers: [String: UInt32] = [:]
    var documents: (starts: [UInt32], bytes: [UInt8]) = ([], [])
    var sentences: (starts: [UInt32], bytes: [UInt8]) = ([], [])
    var places: [UInt32] = []
    places.reserveCapacity(names.count * 2)
    for name in names {
      sentences.starts.append(UInt32(sentences.bytes.count))
      guard name.number >= 0, let example = evidence.examples[Int(name.number)] else {
        places += [LexiconLayout.none, LexiconLayout.none]
        continue
      }
      let next = UInt32(numbers.count)
      let document = numbers[example.document] ?? next
      if document == next {
        numbers[example.document] = next
        documents.starts.append(UInt32(documents.bytes.count))
        documents.bytes += example.document.utf8
      }
      places += [document, UInt32(clamping: example.line)]
      if keepsSentences { sentences.bytes += example.sentence }
    }
    documents.starts.append(UInt32(documents.bytes.count))
    sentences.starts.append(UInt32(sentences.bytes.count))
    sections.set(.examples, places)
    sections.set(.documentStarts, documents.starts)
    sections.set(.documentBytes, documents.bytes)
    sections.set(.sentenceStarts, sentences.starts)
    sections.set(.sentenceBytes, sentences.bytes)
  }

  private func writeCharacters(to sections: inout LexiconSections) {
    var beginnings = [UInt8](repeating: 0, count: 1 << 13)
    var beginningPairs = [UInt8](repeating: 0, count: PairFilter.byteCount)
    var weights = [Double](repeating: 0, count: 1 << 16)
    for name in names {
      let units = units(of: name)
      guard let first = units.first else { continue }
      beginnings[Int(first >> 3)] |= 1 << (first & 7)
      if let second = units.dropFirst().first { PairFilter.insert(first, second, into: &beginningPairs) }
      for (index, unit) in units.enumerated() where FoldedText.isHan(unit) {
        weights[Int(unit)] += (index == 0 ? 1 : 0.1) * (name.weight + 0.01)
      }
    }
    let useful = weights.indices.filter { weights[$0] > 0 }.sorted { (weights[$1], $0) < (weights[$0], $1) }
    sections.set(.beginnings, beginnings)
    sections.set(.beginningPairs, beginningPairs)
    sections.set(.characters, Array(FoldedText.string(of: useful.map { UInt16($0) }).utf8))
  }

  /// The names that are long and sure enough to be recognised with one wrong character.
  private func writeSlips(to sections: inout LexiconSections) {
    let chosen = names.indices.filter { index in
      let units = units(of: names[index])
      return SlipIndex.nameLengths.contains(units.count) && units.allSatisfy(FoldedText.isHan)
        && (counts(of: names[index]).mentions >= NameSlip.leastMentions || names[index].official >= 0)
    }
    var builder = SlipIndex.Builder(nameCount: chosen.count)
    for index in chosen { builder.add(units(of: names[index]), index) }
    sections.set(.slipPairs, builder.pairs)
    sections.set(.slipLengths, builder.lengths)
    sections.set(.slipBits, builder.bits)
    sections.set(.slipKeys, builder.keys())
  }

  /// Gives how many readings there are.
  private func writeScoresAndReadings(to sections: inout LexiconSections) -> Int {
    let scores = names.map { Float(ExactMath.log(1 + $0.weight)) }
    sections.set(.scores, scores.lazy.map(\.bitPattern))
    sections.set(.scoreTops, LexiconWriter.tops(of: scores).map(\.bitPattern))
    let pinyin = Pinyin.builtIn
    var readings: [(key: UInt64, name: UInt32)] = []
    readings.reserveCapacity(names.count * 3 / 2)
    for (index, name) in names.enumerated() {
      for key in pinyin.keys(of: units(of: name)) { readings.append((key, UInt32(index))) }
    }
    readings.sort { ($0.key, $0.name) < ($1.key, $1.name) }
    sections.set(.readingKeys, readings.lazy.map(\.key))
    sections.set(.readingNames, readings.lazy.map(\.name))
    let readingScores = readings.map { scores[Int($0.name)] }
    sections.set(.readingScores, readingScores.lazy.map(\.bitPattern))
    sections.set(.readingTops, LexiconWriter.tops(of: readingScores).map(\.bitPattern))
    return readings.count
  }

  /// The greatest score of each sixteen, and of each sixteen of those, until sixteen are left.
  private static func tops(of scores: [Float]) -> [Float] {
    var tops: [Float] = []
    var level = scores
    while level.count > 16 {
      level = stride(from: 0, to: level.count, by: 16).map { start in
        level[start..<min(start + 16, level.count)].reduce(-Float.infinity, max)
      }
      tops += level
    }
    return tops
  }
}
