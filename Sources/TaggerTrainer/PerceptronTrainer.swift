import Names

/// Averaged perceptron with Viterbi over tagged sentences; integers until the final average, so the same everywhere.
struct PerceptronTrainer {
  /// Times a feature must be seen to count.
  var minimumCount = 3
  var epochs = 8
  var seed: UInt64 = 20

  /// Weights before they are rounded: tags × features, and transitions.
  struct Model {
    var hashes: [UInt64]
    /// Eight a feature.
    var weights: [Double]
    /// Row of the tag before (row 7: start of a sentence), column of the tag.
    var transitions: [Double]
  }

  private struct Prepared {
    /// Eleven a character; -1 for features that are too rare.
    var features: [Int32] = []
    var tags: [UInt8] = []
    /// Where each sentence begins, and the end.
    var starts: [Int] = [0]
  }

  func train(_ sentences: [AnnotatedSentence], progress: (String) -> Void) -> Model {
    let (prepared, hashes) = prepare(sentences)
    progress("\(prepared.tags.count) characters, \(hashes.count) features")
    var weights = [SIMD8<Int32>](repeating: .zero, count: hashes.count)
    var weighted = [SIMD8<Int64>](repeating: .zero, count: hashes.count)
    var transitions = [SIMD8<Int32>](repeating: .zero, count: 8)
    var weightedTransitions = [SIMD8<Int64>](repeating: .zero, count: 8)
    var forbidden = [SIMD8<Int32>](repeating: .zero, count: 8)
    for previous in 0..<8 {
      for next in 0..<8
      where next == 7 || !NameTag.may(UInt8(next), follow: previous == 7 ? nil : UInt8(previous)) {
        forbidden[previous][next] = -1_000_000
      }
    }
    var order = Array(0..<sentences.count)
    var random = SplitMix(seed: seed)
    var step: Int64 = 1
    var guess: [UInt8] = []
    var back: [SIMD8<Int32>] = []
    for epoch in 1...epochs {
      random.shuffle(&order)
      var wrong = 0
      for sentence in order {
        let start = prepared.starts[sentence]
        let count = prepared.starts[sentence + 1] - start
        guard count > 0 else { continue }
        if guess.count < count {
          guess = [UInt8](repeating: 0, count: count)
          back = [SIMD8<Int32>](repeating: .zero, count: count)
        }
        var rows = (0..<8).map { transitions[$0] &+ forbidden[$0] }
        rows[7] = rows[7] &+ .zero
        PerceptronTrainer.decode(prepared, start, count, weights, rows, &back, &guess)
        var previous = 7
        var guessedPrevious = 7
        var isWrong = false
        for index in 0..<count {
          let gold = Int(prepared.tags[start + index])
          let guessed = Int(guess[index])
          if gold != guessed {
            isWrong = true
            for feature in prepared.features[(start + index) * 11..<(start + index + 1) * 11]
            where feature >= 0 {
              let feature = Int(feature)
              weights[feature][gold] &+= 1
              weights[feature][guessed] &-= 1
              weighted[feature][gold] &+= step
              weighted[feature][guessed] &-= step
            }
          }
          if gold != guessed || previous != guessedPrevious {
            transitions[previous][gold] &+= 1
            transitions[guessedPrevious][guessed] &-= 1
            weightedTransitions[previous][gold] &+= step
            weightedTransitions[guessedPrevious][guessed] &-= step
          }
          previous = gold
          guessedPrevious = guessed
        }
        if isWrong { wrong += 1 }
        step += 1
      }
      progress("epoch \(epoch): \(wrong) of \(order.count) sentences wrong")
    }
    var average: [Double] = []
    average.reserveCapacity(weights.count * 8)
    for (sum, late) in zip(weights, weighted) {
      for tag in 0..<8 { average.append(Double(sum[tag]) - Double(late[tag]) / Double(step)) }
    }
    var averageTransitions: [Double] = []
    for (sum, late) in zip(transitions, weightedTransitions) {
      for tag in 0..<8 { averageTransitions.append(Double(sum[tag]) - Double(late[tag]) / Double(step)) }
    }
    return Model(hashes: hashes, weights: average, transitions: averageTransitions)
  }

  /// Viterbi with a cost of one on every tag that is not the right one.
  @inline(__always)
  private static func decode(
    _ prepared: Prepared, _ start: Int, _ count: Int, _ weights: [SIMD8<Int32>], _ rows: [SIMD8<Int32>],
    _ back: inout [SIMD8<Int32>], _ guess: inout [UInt8]
  ) {
    var scores = SIMD8<Int32>.zero
    for index in 0..<count {
      var emission = SIMD8<Int32>(repeating: 1)
      emission[Int(prepared.tags[start + index])] = 0
      let base = (start + index) * 11
      for feature in base..<base + 11 {
        let feature = prepared.features[feature]
        if feature >= 0 { emission &+= weights[Int(feature)] }
      }
      var best: SIMD8<Int32>
      var from = SIMD8<Int32>.zero
      if index == 0 {
        best = rows[7]
      } else {
        best = rows[0] &+ SIMD8(repeating: scores[0])
        for previous in 1..<7 {
          let other = rows[previous] &+ SIMD8(repeating: scores[previous])
          let better = other .> best
          best.replace(with: other, where: better)
          from.replace(with: Int32(previous), where: better)
        }
      }
      back[index] = from
      scores = best &+ emission
    }
    var tag = 0
    for next in 1..<7 where scores[next] > scores[tag] { tag = next }
    for index in stride(from: count - 1, through: 0, by: -1) {
      guess[index] = UInt8(tag)
      tag = Int(back[index][tag])
    }
  }

  /// Numbers the features that are frequent enough, in order of first sight.
  private func prepare(_ sentences: [AnnotatedSentence]) -> (Prepared, [UInt64]) {
    var table = FeatureTable()
    var prepared = Prepared()
    for sentence in sentences {
      prepared.tags += sentence.tags
      prepared.starts.append(prepared.tags.count)
      PerceptronTrainer.forEachFeature(sentence.units) { prepared.features.append(table.index(of: $0)) }
    }
    var numbers = [Int32](repeating: -1, count: table.hashes.count)
    var kept: [UInt64] = []
    for (index, count) in table.counts.enumerated() where Int(count) >= minimumCount {
      numbers[index] = Int32(kept.count)
      kept.append(table.hashes[index])
    }
    for index in prepared.features.indices {
      prepared.features[index] = numbers[Int(prepared.features[index])]
    }
    return (prepared, kept)
  }

  private static func forEachFeature(_ units: [UInt16], _ body: (UInt64) -> Void) {
    func unit(_ index: Int) -> UInt16 {
      index < 0 ? TaggerFeatures.before : index < units.count ? units[index] : TaggerFeatures.after
    }
    for index in units.indices {
      TaggerFeatures.hashes(
        unit(index - 2), unit(index - 1), unit(index), unit(index + 1), unit(index + 2), body)
    }
  }
}

/// Numbers hashes in order of first sight and counts them.
private struct FeatureTable {
  var hashes: [UInt64] = []
  var counts: [UInt32] = []
  private var slots = [Int32](repeating: -1, count: 1 << 20)

  mutating func index(of hash: UInt64) -> Int32 {
    if hashes.count * 2 > slots.count { grow() }
    var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[slot] >= 0 {
      let found = slots[slot]
      if hashes[Int(found)] == hash {
        counts[Int(found)] += 1
        return found
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(hashes.count)
    hashes.append(hash)
    counts.append(1)
    return slots[slot]
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}
