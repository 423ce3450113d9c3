import Names

/// Rounds a model to the table that `NameTagger` reads.
struct TaggerTable {
  /// Units of weight per 1.0.
  static let scale = 32.0

  /// By the 30 bits that stand for a feature.
  private var features: [UInt32: PackedFeature] = [:]
  private var transitions: [SIMD8<Int16>]

  /// The `limit` features with the largest weights.
  init(_ model: PerceptronTrainer.Model, limit: Int) {
    let scale = TaggerTable.scale
    transitions = (0..<8).map { previous in
      var row = SIMD8<Int16>.zero
      for next in UInt8(0)..<8 {
        let mayFollow = next < 7 && NameTag.may(next, follow: previous == 7 ? nil : UInt8(previous))
        let weight = model.transitions[previous * 8 + Int(next)] * scale
        row[Int(next)] = mayFollow ? Int16(clamping: Int(weight.rounded())) : NameTagger.floor
      }
      return row
    }
    let largest = model.hashes.indices.map { index in
      (0..<7).reduce(0.0) { max($0, abs(model.weights[index * 8 + $1])) }
    }
    let kept = model.hashes.indices
      .filter { (largest[$0] * scale).rounded() > 0 }
      .sorted { (largest[$1], model.hashes[$0]) < (largest[$0], model.hashes[$1]) }
      .prefix(limit)
      .sorted { NameTagger.check(model.hashes[$0]) < NameTagger.check(model.hashes[$1]) }
    for index in kept {
      let check = NameTagger.check(model.hashes[index])
      // Two features whose 30 bits agree cannot be told apart; the first stands for both.
      guard features[check] == nil else { continue }
      var shift: UInt64 = 0
      while (largest[index] * scale / Double(1 << shift)).rounded() > 15 { shift += 1 }
      let weights = (0..<7).map { tag in
        Int((model.weights[index * 8 + tag] * scale / Double(1 << shift)).rounded())
      }
      features[check] = PackedFeature(check, weights, shift: shift)
    }
  }

  /// The table, as `TaggerLayout` says.
  var bytes: [UInt8] {
    var slotCount = 2
    while slotCount * 100 < features.count * 135 { slotCount *= 2 }
    let (blockNumbers, blocks) = characterBlocks
    let layout = TaggerLayout(blockCount: blocks.count / 5, slotCount: slotCount)
    var bytes = TaggerLayout.magic
    bytes.reserveCapacity(layout.byteCount)
    func put(_ value: some FixedWidthInteger) { withUnsafeBytes(of: value.littleEndian) { bytes += $0 } }
    func put(_ rows: [SIMD8<Int16>]) { for row in rows { row.indices.forEach { put(row[$0]) } } }
    put(TaggerLayout.version)
    put(UInt32(TaggerTable.scale))
    put(UInt32(layout.blockCount))
    put(UInt32(layout.slotCount))
    put(UInt64(0))
    put(transitions)
    put(kinds)
    blockNumbers.forEach(put)
    put(blocks)
    slots(layout).forEach { put($0.bits) }
    return bytes
  }

  /// The row of a feature by its hash.
  private func row(_ hash: UInt64) -> SIMD8<Int16>? { features[NameTagger.check(hash)]?.weights }

  private var kinds: [SIMD8<Int16>] {
    let kinds = 0..<TaggerLayout.kindCount
    return kinds.flatMap { first in
      kinds.flatMap { second in
        kinds.map { row(TaggerFeatures.kindsHash(first, second, $0)) ?? .zero }
      }
    }
  }

  private var characterBlocks: (numbers: [UInt16], rows: [SIMD8<Int16>]) {
    var blocks: [SIMD8<Int16>] = []
    func add(_ rows: [SIMD8<Int16>], kind: Int) {
      for var row in rows {
        row[7] = Int16(kind)
        blocks.append(row)
      }
    }
    for kind in 0..<TaggerLayout.kindCount { add(Array(repeating: .zero, count: 5), kind: kind) }
    let numbers = (UInt16.min...UInt16.max).map { character in
      let kind = TaggerFeatures.kind(of: character)
      let rows = (1...5).map { row(TaggerFeatures.characterHash($0, character)) }
      guard rows.contains(where: { $0 != nil }) else { return UInt16(kind) }
      add(rows.map { $0 ?? .zero }, kind: Int(kind))
      return UInt16(blocks.count / 5 - 1)
    }
    return (numbers, blocks)
  }

  private func slots(_ layout: TaggerLayout) -> [PackedFeature] {
    var slots = [PackedFeature](repeating: .free, count: layout.slotCount)
    for (check, feature) in features.sorted(by: { $0.key < $1.key }) {
      var slot = Int(check >> layout.slotShift)
      while slots[slot] != .free { slot = (slot + 1) % slots.count }
      slots[slot] = feature
    }
    return slots
  }
}
