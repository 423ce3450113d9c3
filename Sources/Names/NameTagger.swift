import Data

/// Finds the names in a sentence by the characters around each character (linear weights, Viterbi).
package struct NameTagger: Sendable {
  /// The tagger whose table is in the binary.
  package static let builtIn: NameTagger = {
    let table = data_tagger()
    return NameTagger(FrozenBytes(UnsafeRawBufferPointer(start: table.start, count: table.count)) { _ in })
  }()

  private let table: FrozenBytes
  /// `nil` if the table is not one.
  private let layout: TaggerLayout?

  package static let floor: Int16 = -12000
  static let emissionLimit: Int16 = 8000

  /// A tagger of a table, which begins at a multiple of sixteen bytes; one that finds nothing if the table is not one.
  package init(_ table: FrozenBytes) {
    self.table = table
    layout = TaggerLayout(table.buffer)
  }

  /// The 30 bits that stand for a feature; never 0.
  @inline(__always)
  package static func check(_ hash: UInt64) -> UInt32 {
    max(1, UInt32(truncatingIfNeeded: hash >> 34))
  }

  /// Tags one sentence; `tags` receives as many as there are units.
  package func tag(
    _ units: UnsafeBufferPointer<UInt16>, into tags: UnsafeMutableBufferPointer<UInt8>
  ) {
    guard let layout, let start = table.buffer.baseAddress else {
      return tags.update(repeating: NameTag.outside)
    }
    guard !units.isEmpty else { return }
    withUnsafeTemporaryAllocation(of: SIMD8<UInt8>.self, capacity: units.count) { back in
      decode(units, tags, back, TaggerWeights(start, layout))
    }
  }

  @inline(__always)
  private func decode(
    _ units: UnsafeBufferPointer<UInt16>, _ tags: UnsafeMutableBufferPointer<UInt8>,
    _ back: UnsafeMutableBufferPointer<SIMD8<UInt8>>, _ weights: TaggerWeights
  ) {
    let count = units.count
    var (a, b) = (TaggerFeatures.before, TaggerFeatures.before)
    var c = units[0]
    var d = count > 1 ? units[1] : TaggerFeatures.after
    var scores = SIMD8<Int16>.zero
    var (blockA, blockB) = (weights.block(of: a), weights.block(of: b))
    var (blockC, blockD) = (weights.block(of: c), weights.block(of: d))
    for index in 0..<count {
      let e = index + 2 < count ? units[index + 2] : TaggerFeatures.after
      let blockE = weights.block(of: e)
      var emission = blockA[0] &+ blockB[1] &+ blockC[2] &+ blockD[3] &+ blockE[4]
      emission &+= weights.kinds(blockB, blockC, blockD)
      // All five are fetched before the first is looked at, so that the memory's delays pass side by side.
      let hashes = TaggerFeatures.pairHashes(a, b, c, d, e)
      let (check0, check1, check2) = (
        NameTagger.check(hashes.0), NameTagger.check(hashes.1), NameTagger.check(hashes.2)
      )
      let (check3, check4) = (NameTagger.check(hashes.3), NameTagger.check(hashes.4))
      let (found0, found1) = (weights.firstSlot(of: check0), weights.firstSlot(of: check1))
      let (found2, found3) = (weights.firstSlot(of: check2), weights.firstSlot(of: check3))
      let found4 = weights.firstSlot(of: check4)
      emission &+= weights.weights(check0, found0)
      emission &+= weights.weights(check1, found1)
      emission &+= weights.weights(check2, found2)
      emission &+= weights.weights(check3, found3)
      emission &+= weights.weights(check4, found4)
      emission.clamp(
        lowerBound: SIMD8(repeating: -NameTagger.emissionLimit),
        upperBound: SIMD8(repeating: NameTagger.emissionLimit))
      var best: SIMD8<Int16>
      var from = SIMD8<Int16>.zero
      if index == 0 {
        best = weights.transitions[7]
      } else {
        best = weights.transitions[0] &+ SIMD8(repeating: scores[0])
        for previous in 1..<7 {
          let other = weights.transitions[previous] &+ SIMD8(repeating: scores[previous])
          let better = other .> best
          best.replace(with: other, where: better)
          from.replace(with: Int16(previous), where: better)
        }
      }
      back[index] = SIMD8(truncatingIfNeeded: from)
      best &+= emission
      best[7] = .min
      let highest = best.max()
      scores =
        pointwiseMax(best, SIMD8(repeating: max(highest, -20000) &- 12000))
        &- SIMD8(repeating: highest)
      (a, b, c, d) = (b, c, d, e)
      (blockA, blockB, blockC, blockD) = (blockB, blockC, blockD, blockE)
    }
    var tag = 0
    for next in 1..<7 where scores[next] > scores[tag] { tag = next }
    for index in stride(from: count - 1, through: 0, by: -1) {
      tags[index] = UInt8(tag)
      tag = Int(back[index][tag])
    }
  }
}

extension NameTagger {
  /// The names of one sentence.
  package func spans(of sentence: [UInt16]) -> [TaggedSpan] {
    var tags = [UInt8](repeating: 0, count: sentence.count)
    sentence.withUnsafeBufferPointer { units in
      tags.withUnsafeMutableBufferPointer { tag(units, into: $0) }
    }
    return TaggedSpan.spans(of: tags)
  }
}
