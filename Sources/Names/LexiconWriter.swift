/// Lays names out as `LexiconLayout` says.
struct LexiconWriter {
  /// A name with all that is kept of it.
  struct Row {
    var name: [UInt8]
    var units: [UInt16]
    var kind: NameKind
    var counts = NameCounts()
    var isDivision = false
    /// From a table of divisions, countries or institutions.
    var isOfficial = false
    /// How likely it is to be typed, in mentions.
    var weight = 0.0
    var parent: String?
    var children: [String] = []
    var example: NameExamples.Example?
    /// The number in the evidence.
    var number: Int?
  }

  /// Above so many names, example sentences would be most of the file.
  static let sentenceLimit = 200_000
  static let followerLimit = 16

  private var rows: [Row] = []

  /// The names of a corpus, with the gazetteer behind them.
  static func bytes(
    _ evidence: NameEvidence, _ verdicts: [NameJudge.Verdict], keepsEvidence: Bool = true
  ) -> [UInt8] {
    var rows: [[UInt8]: Row] = [:]
    for verdict in verdicts {
      let units = Array(evidence.names[verdict.number])
      let counts = evidence.counts[verdict.number]
      let name = Array(FoldedText.string(of: units).utf8)
      let alone = Double(counts.mentions &- min(counts.mentions, counts.inside))
      rows[name] = Row(
        name: name, units: units, kind: verdict.kind, counts: counts,
        weight: (alone + 0.3 * Double(counts.inside)) * min(1, 0.3 + verdict.probability),
        example: evidence.examples[verdict.number], number: verdict.number)
    }
    addDivisions(to: &rows)
    let writer = LexiconWriter(rows: rows.values.sorted { $0.name.lexicographicallyPrecedes($1.name) })
    return writer.bytes(evidence, keepsEvidence: keepsEvidence)
  }

  private static func addDivisions(to rows: inout [[UInt8]: Row]) {
    let gazetteer = Gazetteer.builtIn
    for name in Departments.institutions.names {
      let key = Array(name.utf8)
      var row = rows[key] ?? Row(name: key, units: FoldedText.units(of: name), kind: .organisation)
      row.weight = max(row.weight, 0.15)
      row.isOfficial = true
      rows[key] = row
    }
    func add(_ name: String, _ weight: Double, _ change: (inout Row) -> Void) {
      let key = Array(name.utf8)
      var row = rows[key] ?? Row(name: key, units: FoldedText.units(of: name), kind: .place)
      row.isDivision = true
      row.isOfficial = true
      row.weight = max(row.weight, weight)
      change(&row)
      rows[key] = row
    }
    for country in gazetteer.countries { add(country, 0.25) { _ in } }
    var depths: [Int] = []
    for division in gazetteer.divisions {
      let depth = division.parent.map { depths[$0] + 1 } ?? 0
      depths.append(depth)
      let weight = [0.5, 0.35, 0.2][min(depth, 2)]
      let above = division.parent.map { gazetteer.divisions[$0] }
      for name in [division.name, division.shortName].compactMap({ $0 }) {
        add(name, name == division.name ? weight : weight * 0.9) { row in
          // Several districts have the same name; then none is the one.
          if let above, row.parent == nil || row.parent == above.name {
            row.parent = above.name
          } else {
            row.parent = ""
          }
        }
        for parent in [above?.name, above?.shortName].compactMap({ $0 }) {
          add(parent, 0) { $0.children.append(name) }
        }
      }
    }
  }

  private func bytes(_ evidence: NameEvidence, keepsEvidence: Bool) -> [UInt8] {
    var sections = [[UInt8]](repeating: [], count: LexiconLayout.Section.allCases.count)
    func put(_ value: some FixedWidthInteger, _ section: LexiconLayout.Section) {
      withUnsafeBytes(of: value.littleEndian) { sections[section.rawValue] += $0 }
    }
    var indices: [[UInt8]: UInt32] = [:]
    indices.reserveCapacity(rows.count)
    var indexOfNumber: [Int: UInt32] = [:]
    for (index, row) in rows.enumerated() {
      indices[row.name] = UInt32(index)
      if let number = row.number { indexOfNumber[number] = UInt32(index) }
    }
    let followers = followers(evidence, indexOfNumber)
    let keepsSentences = rows.count <= LexiconWriter.sentenceLimit
    var usedDocuments: [String: UInt32] = [:]
    var scores: [Float] = []
    var childCount: UInt32 = 0
    var followerCount: UInt32 = 0
    for (index, row) in rows.enumerated() {
      put(UInt32(sections[LexiconLayout.Section.nameBytes.rawValue].count), .nameStarts)
      sections[LexiconLayout.Section.nameBytes.rawValue] += row.name
      put(row.counts.mentions, .mentions)
      put(row.counts.documents, .documents)
      put(row.counts.lastSeen, .lastSeen)
      put(UInt8(row.kind.rawValue | (row.isDivision ? 2 : 0) | (row.isOfficial ? 4 : 0)), .flags)
      put(row.parent.flatMap { indices[Array($0.utf8)] } ?? LexiconLayout.none, .parents)
      put(childCount, .childStarts)
      for child in row.children {
        guard let child = indices[Array(child.utf8)] else { continue }
        put(child, .children)
        childCount += 1
      }
      put(followerCount, .followerStarts)
      for (follower, count) in followers[UInt32(index)] ?? [] {
        put(follower, .followers)
        put(count, .followers)
        followerCount += 1
      }
      let score = Float(ExactMath.log(1 + row.weight))
      scores.append(score)
      put(score.bitPattern, .scores)
      if let example = row.example {
        let next = UInt32(usedDocuments.count)
        let document = usedDocuments[example.document] ?? next
        if document == next {
          usedDocuments[example.document] = next
          put(UInt32(sections[LexiconLayout.Section.documentBytes.rawValue].count), .documentStarts)
          sections[LexiconLayout.Section.documentBytes.rawValue] += Array(example.document.utf8)
        }
        put(document, .examples)
        put(UInt32(clamping: example.line), .examples)
      } else {
        put(LexiconLayout.none, .examples)
        put(LexiconLayout.none, .examples)
      }
      put(UInt32(sections[LexiconLayout.Section.sentenceBytes.rawValue].count), .sentenceStarts)
      if keepsSentences, let sentence = row.example?.sentence {
        sections[LexiconLayout.Section.sentenceBytes.rawValue] += sentence
      }
    }
    for (starts, content) in [
      (LexiconLayout.Section.nameStarts, LexiconLayout.Section.nameBytes), (.documentStarts, .documentBytes),
      (.sentenceStarts, .sentenceBytes),
    ] {
      put(UInt32(sections[content.rawValue].count), starts)
    }
    put(childCount, .childStarts)
    put(followerCount, .followerStarts)
    for top in LexiconWriter.tops(of: scores) { put(top.bitPattern, .scoreTops) }
    let characters = characters()
    sections[LexiconLayout.Section.beginnings.rawValue] = characters.beginnings
    sections[LexiconLayout.Section.characters.rawValue] = characters.useful
    let slips = slips()
    sections[LexiconLayout.Section.slipHeads.rawValue] = slips.heads
    sections[LexiconLayout.Section.slipTailBits.rawValue] = slips.tailBits
    for (tail, name) in slips.tails {
      put(tail, .slipTails)
      put(name, .slipTails)
    }
    let readings = readings()
    for reading in readings {
      put(reading.key, .readingKeys)
      put(reading.name, .readingNames)
      put(scores[Int(reading.name)].bitPattern, .readingScores)
    }
    for top in LexiconWriter.tops(of: readings.map { scores[Int($0.name)] }) {
      put(top.bitPattern, .readingTops)
    }
    if keepsEvidence { sections[LexiconLayout.Section.evidence.rawValue] = evidence.serialised() }
    return LexiconWriter.file(sections, nameCount: rows.count, readingCount: readings.count)
  }

  /// The names that are long and sure enough to be recognised with one wrong character.
  private func slips() -> (heads: [UInt8], tailBits: [UInt8], tails: [(tail: UInt32, name: UInt32)]) {
    let chosen = rows.indices.filter { index in
      let row = rows[index]
      return NameSlip.lengths.contains(row.units.count) && row.units.allSatisfy(FoldedText.isHan)
        && (row.counts.mentions >= NameSlip.leastMentions || row.isOfficial)
    }
    var size = 1 << 13
    while size < chosen.count * 2 { size *= 2 }
    var heads = [UInt8](repeating: 0, count: size)
    var tailBits = heads
    var tails: [(tail: UInt32, name: UInt32)] = []
    for index in chosen {
      let units = rows[index].units
      let head = NameSlip.pair(units[0], units[1])
      let tail = NameSlip.pair(units[units.count - 2], units[units.count - 1])
      NameSlip.set(head, in: &heads)
      NameSlip.set(tail, in: &tailBits)
      tails.append((tail, UInt32(index)))
    }
    tails.sort { ($0.tail, $0.name) < ($1.tail, $1.name) }
    return (heads, tailBits, tails)
  }

  private func characters() -> (beginnings: [UInt8], useful: [UInt8]) {
    var beginnings = [UInt8](repeating: 0, count: 1 << 13)
    var weights: [UInt16: Double] = [:]
    for row in rows {
      guard let first = row.units.first else { continue }
      beginnings[Int(first >> 3)] |= 1 << (first & 7)
      for (index, unit) in row.units.enumerated() where FoldedText.isHan(unit) {
        weights[unit, default: 0] += (index == 0 ? 1 : 0.1) * (row.weight + 0.01)
      }
    }
    let useful = weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return (beginnings, Array(FoldedText.string(of: useful).utf8))
  }

  private func readings() -> [(key: UInt64, name: UInt32)] {
    let pinyin = Pinyin.builtIn
    var readings: [(key: UInt64, name: UInt32)] = []
    for (index, row) in rows.enumerated() {
      for key in pinyin.keys(of: row.units) { readings.append((key, UInt32(index))) }
    }
    readings.sort { ($0.key, $0.name) < ($1.key, $1.name) }
    return readings
  }

  private func followers(
    _ evidence: NameEvidence, _ indexOfNumber: [Int: UInt32]
  ) -> [UInt32: [(UInt32, UInt32)]] {
    var followers: [UInt32: [(UInt32, UInt32)]] = [:]
    for (pair, count) in evidence.successions where count >= 2 {
      guard let first = indexOfNumber[Int(pair >> 32)], let second = indexOfNumber[Int(pair & 0xFFFF_FFFF)]
      else {
        continue
      }
      followers[first, default: []].append((second, count))
    }
    return followers.mapValues { list in
      Array(list.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(LexiconWriter.followerLimit))
    }
  }

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

  private static func file(_ sections: [[UInt8]], nameCount: Int, readingCount: Int) -> [UInt8] {
    var bytes = LexiconLayout.magic
    func put(_ value: some FixedWidthInteger) { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }
    put(LexiconLayout.version)
    put(UInt32(0))
    put(UInt64(0))
    put(UInt64(0))
    put(UInt32(nameCount))
    put(UInt32(readingCount))
    put(UInt64(0))
    var offset = LexiconLayout.headerLength
    for section in sections {
      put(UInt64(offset))
      put(UInt64(section.count))
      offset += (section.count + 15) / 16 * 16
    }
    bytes.reserveCapacity(offset)
    for section in sections {
      bytes += section
      while bytes.count % 16 != 0 { bytes.append(0) }
    }
    func set(_ value: some FixedWidthInteger, at offset: Int) {
      withUnsafeBytes(of: value.littleEndian) { bytes.replaceSubrange(offset..<offset + $0.count, with: $0) }
    }
    set(UInt64(bytes.count), at: 16)
    let rest = bytes.withUnsafeBytes {
      LexiconLayout.checksum(UnsafeRawBufferPointer(rebasing: $0[LexiconLayout.headerLength...]))
    }
    set(rest, at: 24)
    let header = bytes.prefix(LexiconLayout.headerLength).withUnsafeBytes(LexiconLayout.checksum)
    set(UInt32(truncatingIfNeeded: header), at: 12)
    return bytes
  }
}
