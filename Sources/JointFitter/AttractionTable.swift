/// Counts neighbouring Han characters and writes the table that `CharacterAttraction` reads.
struct AttractionTable {
  private var pairs: [UInt32: Int] = [:]
  private var characters: [UInt16: Int] = [:]
  private var total = 0

  /// Counts one sentence.
  mutating func add(_ sentence: some StringProtocol) {
    var last: UInt16?
    for scalar in sentence.unicodeScalars {
      guard (0x4E00...0x9FFF).contains(scalar.value) else {
        last = nil
        continue
      }
      let character = UInt16(scalar.value)
      characters[character, default: 0] += 1
      if let last {
        pairs[UInt32(last) << 16 | UInt32(character), default: 0] += 1
        total += 1
      }
      last = character
    }
  }

  /// The table; pairs seen once are left out, since half of them are chance.
  func bytes() -> [UInt8] {
    let kept = pairs.filter { $0.value >= 2 }.sorted { $0.key < $1.key }
    let known = characters.sorted { $0.key < $1.key }
    var bytes: [UInt8] = []
    func append(_ number: Int, _ width: Int) {
      for shift in stride(from: (width - 1) * 8, through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    append(kept.count, 4)
    append(known.count, 2)
    append(Int((logarithm(Double(total)) * 16).rounded()), 2)
    let rows = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1.key, $0 + 1) })
    for character in UInt16(0x4E00)...0x9FFF { append(rows[character] ?? 0, 2) }
    for (_, count) in known { append(Int((logarithm(Double(count)) * 16).rounded()), 1) }
    var start = 0
    for (character, _) in known {
      append(start, 4)
      while start < kept.count, kept[start].key >> 16 == character { start += 1 }
    }
    append(start, 4)
    for (key, _) in kept { append(Int(key & 0xFFFF), 2) }
    for (key, count) in kept {
      let left = Double(characters[UInt16(key >> 16)] ?? 1)
      let right = Double(characters[UInt16(key & 0xFFFF)] ?? 1)
      let nats = logarithm((Double(count) - 0.5) * Double(total) / (left * right))
      bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, (nats * 16).rounded())))))
    }
    return bytes
  }
}
