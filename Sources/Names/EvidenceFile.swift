extension NameEvidence {
  /// The counts as a file: "CDCOUNTS", version (UInt32), checksum of the rest (UInt64, little-endian both), the rest.
  public func file() -> [UInt8] {
    let content = serialised()
    var bytes = NameEvidence.magic
    withUnsafeBytes(of: NameEvidence.version.littleEndian) { bytes += $0 }
    withUnsafeBytes(of: content.withUnsafeBytes(LexiconLayout.checksum).littleEndian) { bytes += $0 }
    return bytes + content
  }

  /// The counts of a file; `nil` if it is none, is damaged, or was written by another version.
  public init?(file bytes: [UInt8]) {
    let evidence: NameEvidence? = bytes.withUnsafeBytes { bytes in
      let header = NameEvidence.magic.count
      guard bytes.count >= header + 12, bytes.prefix(header).elementsEqual(NameEvidence.magic) else {
        return nil
      }
      let version = bytes.loadUnaligned(fromByteOffset: header, as: UInt32.self)
      let checksum = bytes.loadUnaligned(fromByteOffset: header + 4, as: UInt64.self)
      let content = UnsafeRawBufferPointer(rebasing: bytes[(header + 12)...])
      guard UInt32(littleEndian: version) == NameEvidence.version,
        UInt64(littleEndian: checksum) == LexiconLayout.checksum(content)
      else { return nil }
      return NameEvidence(serialised: content)
    }
    guard let evidence else { return nil }
    self = evidence
  }

  private static let magic = Array("CDCOUNTS".utf8)
  /// To be raised whenever the same text may be counted in another way.
  private static let version: UInt32 = 2

  /// The counts as bytes: numbers in seven bits a byte, strings with their length before them.
  ///
  /// Names and documents stand in order, so the same counts give the same bytes wherever they come from.
  func serialised() -> [UInt8] {
    var writer = VariableLengthWriter(
      expecting: names.count * 64 + examples.sentenceByteCount + successions.count * 8)
    let order = (0..<names.count).sorted { names[$0].lexicographicallyPrecedes(names[$1]) }
    var ranks = [UInt64](repeating: 0, count: names.count)
    for (rank, number) in order.enumerated() { ranks[number] = UInt64(rank) }
    let used = Set((0..<names.count).compactMap { examples.document(of: $0) }.map { examples.documents[$0] })
    let documents = used.sorted()
    let documentNumbers = Dictionary(uniqueKeysWithValues: documents.enumerated().map { ($1, $0) })
    writer.put(UInt64(byteCount))
    writer.put(UInt64(documents.count))
    for document in documents { writer.put(document.utf8) }
    writer.put(UInt64(names.count))
    for number in order {
      let name = names[number]
      writer.put(UInt64(name.count))
      for unit in name { writer.put(UInt64(unit)) }
      counts[number].write(to: &writer)
      if let example = examples[number], let document = documentNumbers[example.document] {
        writer.put(UInt64(document) + 1)
        writer.put(UInt64(example.line))
        writer.put(example.sentence)
      } else {
        writer.put(0)
      }
    }
    writer.put(UInt64(successions.count))
    let pairs = successions.map { (ranks[Int($0 >> 32)] << 32 | ranks[Int($0 & 0xFFFF_FFFF)], $1) }
    for (pair, count) in pairs.sorted(by: { $0.0 < $1.0 }) {
      writer.put(pair)
      writer.put(UInt64(count))
    }
    return writer.bytes
  }

  /// The counts of serialised bytes; `nil` if they are damaged.
  init?(serialised bytes: UnsafeRawBufferPointer) {
    self.init()
    var reader = VariableLengthReader(bytes)
    guard let total = reader.number(), let documentCount = reader.count() else { return nil }
    byteCount = Int(clamping: total)
    for _ in 0..<documentCount {
      guard let document = reader.bytes() else { return nil }
      examples.documents.append(String(decoding: document, as: UTF8.self))
    }
    guard let nameCount = reader.count() else { return nil }
    var name: [UInt16] = []
    for _ in 0..<nameCount {
      guard let length = reader.count() else { return nil }
      name.removeAll(keepingCapacity: true)
      for _ in 0..<length {
        guard let unit = reader.number() else { return nil }
        name.append(UInt16(truncatingIfNeeded: unit))
      }
      guard let counts = NameCounts(from: &reader), let document = reader.number() else { return nil }
      let own = number(of: name)
      self.counts[own].add(counts)
      if document > 0 {
        guard let line = reader.number(), let sentence = reader.bytes(), document <= UInt64(documentCount)
        else { return nil }
        examples.set(own, document: Int(document - 1), line: Int(clamping: line), sentence: sentence)
      }
    }
    guard let pairCount = reader.count() else { return nil }
    successions.reserveCapacity(pairCount)
    for _ in 0..<pairCount {
      guard let pair = reader.number(), let value = reader.number(), pair >> 32 < UInt64(names.count),
        pair & 0xFFFF_FFFF < UInt64(names.count)
      else { return nil }
      successions[pair] = UInt32(truncatingIfNeeded: value)
    }
  }
}

extension NameCounts {
  fileprivate func write(to writer: inout VariableLengthWriter) {
    writer.put(UInt64(raw))
    writer.put(UInt64(exactPlace))
    writer.put(UInt64(exactOrganisation))
    writer.put(UInt64(exactPerson))
    writer.put(UInt64(inside))
    writer.put(UInt64(crossing))
    writer.put(UInt64(outside))
    writer.put(UInt64(containing))
    writer.put(UInt64(leftBoundary))
    writer.put(UInt64(rightBoundary))
    writer.put(UInt64(documents))
    writer.put(UInt64(lastSeen))
    writer.put(leftNeighbours)
    writer.put(rightNeighbours)
  }

  fileprivate init?(from reader: inout VariableLengthReader) {
    func next() -> UInt32 { reader.number().map { UInt32(truncatingIfNeeded: $0) } ?? 0 }
    raw = next()
    exactPlace = next()
    exactOrganisation = next()
    exactPerson = next()
    inside = next()
    crossing = next()
    outside = next()
    containing = next()
    leftBoundary = next()
    rightBoundary = next()
    documents = next()
    lastSeen = next()
    guard let left = reader.number(), let right = reader.number() else { return nil }
    (leftNeighbours, rightNeighbours) = (left, right)
  }
}
