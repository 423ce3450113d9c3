import Names

/// Rounds a model to the table that `NameTagger` reads.
enum TaggerTable {
  /// Units of weight per 1.0.
  static let scale = 32.0

  /// The table of the `limit` features with the largest weights.
  static func bytes(of model: PerceptronTrainer.Model, limit: Int) -> [UInt8] {
    let largest = model.hashes.indices.map { index in
      (0..<7).reduce(0.0) { max($0, abs(model.weights[index * 8 + $1])) }
    }
    let kept = model.hashes.indices
      .filter { (largest[$0] * scale).rounded() > 0 }
      .sorted { (largest[$1], model.hashes[$0]) < (largest[$0], model.hashes[$1]) }
      .prefix(limit)
      .sorted { NameTagger.check(model.hashes[$0]) < NameTagger.check(model.hashes[$1]) }
    var checks = Set<UInt32>()
    // Two features whose 30 bits agree cannot be told apart; the first stands for both.
    let distinct = kept.filter { checks.insert(NameTagger.check(model.hashes[$0])).inserted }
    var bytes = NameTagger.magic
    append(UInt32(1), to: &bytes)
    append(UInt32(distinct.count), to: &bytes)
    append(UInt32(scale), to: &bytes)
    for weight in model.transitions { append(Int16(clamping: Int((weight * scale).rounded())), to: &bytes) }
    var previous: UInt32 = 0
    for index in distinct {
      let check = NameTagger.check(model.hashes[index])
      var difference = check - previous
      while difference >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: difference) | 0x80)
        difference >>= 7
      }
      bytes.append(UInt8(difference))
      previous = check
    }
    for index in distinct {
      var shift: UInt64 = 0
      while (largest[index] * scale / Double(1 << shift)).rounded() > 15 { shift += 1 }
      var packed = shift
      for tag in 0..<7 {
        let rounded = Int((model.weights[index * 8 + tag] * scale / Double(1 << shift)).rounded())
        packed |= UInt64(rounded & 0x1F) << UInt64(5 * tag + 5)
      }
      for byte in UInt64(0)..<5 { bytes.append(UInt8(truncatingIfNeeded: packed >> (8 * byte))) }
    }
    return bytes
  }

  private static func append(_ value: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }
}
