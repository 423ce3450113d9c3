extension NameEvidence {
  /// The counts as bytes: numbers in seven bits a byte, strings with their length before them.
  func serialised() -> [UInt8] {
    var bytes: [UInt8] = []
    func put(_ value: UInt64) {
      var value = value
      while value >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
        value >>= 7
      }
      bytes.append(UInt8(value))
    }
    func put(_ string: String) {
      put(UInt64(string.utf8.count))
      bytes += string.utf8
    }
    put(UInt64(byteCount))
    put(UInt64(documents.count))
    for document in documents { put(document) }
    put(UInt64(names.count))
    for number in 0..<names.count {
      let name = names[number]
      put(UInt64(name.count))
      for unit in name { put(UInt64(unit)) }
      let counts = counts[number]
      for field in NameEvidence.fields { put(UInt64(counts[keyPath: field])) }
      for bits in [counts.leftNeighbours, counts.rightNeighbours] { put(bits) }
      if let example = examples[number] {
        put(UInt64(example.document) + 1)
        put(UInt64(example.line))
        put(example.sentence)
      } else {
        put(UInt64(0))
      }
    }
    put(UInt64(successions.count))
    for (pair, count) in successions.sorted(by: { $0.key < $1.key }) {
      put(pair)
      put(UInt64(count))
    }
    return bytes
  }

  /// The counts of serialised bytes; `nil` if they are damaged.
  init?(serialised bytes: UnsafeRawBufferPointer) {
    self.init()
    var offset = 0
    func number() -> UInt64? {
      var value: UInt64 = 0
      var shift: UInt64 = 0
      while offset < bytes.count, shift < 64 {
        let byte = bytes[offset]
        offset += 1
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
      return nil
    }
    func count() -> Int? { number().flatMap { $0 <= UInt64(bytes.count) ? Int($0) : nil } }
    func string() -> String? {
      guard let length = count(), length <= bytes.count - offset else { return nil }
      offset += length
      return String(decoding: bytes[offset - length..<offset], as: UTF8.self)
    }
    guard let total = number(), let documentCount = count() else { return nil }
    byteCount = Int(clamping: total)
    for _ in 0..<documentCount {
      guard let document = string() else { return nil }
      documents.append(document)
    }
    guard let nameCount = count() else { return nil }
    for _ in 0..<nameCount {
      guard let length = count() else { return nil }
      var name: [UInt16] = []
      for _ in 0..<length {
        guard let unit = number() else { return nil }
        name.append(UInt16(truncatingIfNeeded: unit))
      }
      var counts = NameCounts()
      for field in NameEvidence.fields {
        guard let value = number() else { return nil }
        counts[keyPath: field] = UInt32(truncatingIfNeeded: value)
      }
      guard let left = number(), let right = number(), let document = number() else { return nil }
      (counts.leftNeighbours, counts.rightNeighbours) = (left, right)
      let own = self.number(of: name[...])
      self.counts[own].add(counts)
      if document > 0 {
        guard let line = number(), let sentence = string(), document <= UInt64(documents.count) else {
          return nil
        }
        examples[own] = Example(
          document: UInt32(document - 1), line: UInt32(truncatingIfNeeded: line), sentence: sentence)
      }
    }
    guard let pairCount = count() else { return nil }
    for _ in 0..<pairCount {
      guard let pair = number(), let value = number(), pair >> 32 < UInt64(nameCount),
        pair & 0xFFFF_FFFF < UInt64(nameCount)
      else { return nil }
      successions[pair] = UInt32(truncatingIfNeeded: value)
    }
  }

  private static var fields: [WritableKeyPath<NameCounts, UInt32>] {
    [
      \.raw, \.exactPlace, \.exactOrganisation, \.exactPerson, \.inside, \.crossing, \.outside, \.containing,
      \.leftBoundary, \.rightBoundary, \.documents, \.lastSeen,
    ]
  }
}
