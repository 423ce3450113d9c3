import Data

/// Finds the names in a sentence by the characters around each character (linear weights, Viterbi).
///
/// The table is `tagger.bin`: "CDTAGGER", version, number of features, units of weight per 1.0 (UInt32 each); 64
/// transitions (Int16, row = tag before, row 7 = start of a sentence); then the features' 30-bit hashes in ascending order,
/// each as its distance from the one before (seven bits a byte, least first); then five bytes a feature: a shift (5 bits)
/// and seven weights (5 bits each, two's complement) to be shifted left by it. Everything little-endian.
package struct NameTagger: Sendable {
  /// The tagger whose table is in the binary; unpacked when first used.
  package static let builtIn = NameTagger(builtInTable())

  private let mask: Int
  private let slotShift: UInt32
  /// Open addressing: a feature a slot, eight bytes each so that asking for one costs one line of the cache.
  private let slots: [PackedFeature]
  /// The weights of single characters, which are asked most: five rows (one a place) a block, the first block all zeros.
  private let characterRows: [SIMD8<Int16>]
  private let characterBlocks: [UInt16]
  /// The kind of each character, and the weights of three kinds in a row (seven of each).
  private let kinds: [UInt8]
  private let kindRows: [SIMD8<Int16>]
  /// Weights of what may follow each tag; the last row is the start of a sentence.
  private let transitions: [SIMD8<Int16>]

  package static let magic: [UInt8] = Array("CDTAGGER".utf8)
  static let floor: Int16 = -12000
  static let emissionLimit: Int16 = 8000

  /// A tagger of a table; one that finds nothing if the table is not one.
  package init(_ table: [UInt8]) {
    var reader = LittleEndianReader(table)
    guard reader.take(NameTagger.magic), reader.uint32() == 1,
      let count = reader.uint32().map({ Int($0) }),
      reader.uint32() != nil, reader.remaining >= 128 + count * 6, count < 1 << 24
    else {
      (mask, slotShift, slots) = (1, 29, [.free, .free])
      transitions = Array(repeating: .zero, count: 8)
      characterRows = Array(repeating: .zero, count: 5)
      characterBlocks = Array(repeating: 0, count: 1 << 16)
      kinds = Array(repeating: 0, count: 1 << 16)
      kindRows = Array(repeating: .zero, count: 343)
      return
    }
    var transitions: [SIMD8<Int16>] = []
    for _ in 0..<8 {
      var row = SIMD8<Int16>.zero
      for tag in 0..<8 { row[tag] = Int16(truncatingIfNeeded: Int(reader.uint16() ?? 0)) }
      transitions.append(row)
    }
    for (previous, row) in transitions.enumerated() {
      var row = row
      for next in UInt8(0)..<8
      where next == 7 || !NameTag.may(next, follow: previous == 7 ? nil : UInt8(previous)) {
        row[Int(next)] = NameTagger.floor
      }
      transitions[previous] = row
    }
    var capacity = 2
    while capacity * 100 < count * 135 { capacity *= 2 }
    let slotShift = UInt32(30 - capacity.trailingZeroBitCount)
    var slots = [PackedFeature](repeating: .free, count: capacity)
    let mask = capacity - 1
    var hash: UInt32 = 0
    let checks = (0..<count).map { _ in
      hash &+= reader.variableLength() ?? 0
      return hash
    }
    slots.withUnsafeMutableBufferPointer { slots in
      for check in checks {
        var slot = Int(check >> slotShift) & mask
        while slots[slot] != .free { slot = (slot + 1) & mask }
        slots[slot] = PackedFeature(PackedFeature.key(check), reader.uint40() ?? 0)
      }
    }
    self.mask = mask
    self.slotShift = slotShift
    self.slots = slots
    self.transitions = transitions
    kinds = (UInt16.min...UInt16.max).map { TaggerFeatures.kind(of: $0) }
    (characterRows, characterBlocks, kindRows) = slots.withUnsafeBufferPointer { slots in
      @inline(__always)
      func row(_ hash: UInt64) -> SIMD8<Int16>? {
        let check = NameTagger.check(hash)
        var slot = Int(check >> slotShift)
        // Of most characters nothing is known at most places.
        if slots[slot] == .free { return nil }
        let key = PackedFeature.key(check)
        while !slots[slot].has(key) {
          slot = (slot + 1) & mask
          if slots[slot] == .free { return nil }
        }
        return slots[slot].weights
      }
      var rows = [SIMD8<Int16>](repeating: .zero, count: 5)
      var blocks = [UInt16](repeating: 0, count: 1 << 16)
      for character in UInt16.min...UInt16.max {
        var isKnown = false
        for place in 0..<5 {
          guard let row = row(TaggerFeatures.characterHash(UInt64(place + 1), character)) else { continue }
          if !isKnown {
            isKnown = true
            blocks[Int(character)] = UInt16(truncatingIfNeeded: rows.count / 5)
            rows += [.zero, .zero, .zero, .zero, .zero]
          }
          rows[rows.count - 5 + place] = row
        }
      }
      let kindRows = (0..<343).map { row(TaggerFeatures.kindsHash($0 / 49, $0 / 7 % 7, $0 % 7)) ?? .zero }
      return (rows, blocks, kindRows)
    }
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
    let count = units.count
    guard count > 0 else { return }
    withUnsafeTemporaryAllocation(of: SIMD8<UInt8>.self, capacity: count) { back in
      slots.withUnsafeBufferPointer { slots in
        transitions.withUnsafeBufferPointer { transitions in
          characterRows.withUnsafeBufferPointer { characterRows in
            decode(units, tags, back, slots, transitions, characterRows)
          }
        }
      }
    }
  }

  /// The weights of a feature whose first slot holds `found`; zeros for a feature that is not in the table.
  @inline(__always)
  private func weights(
    _ check: UInt32, _ found: PackedFeature, _ slots: UnsafeBufferPointer<PackedFeature>
  ) -> SIMD8<Int16> {
    let key = PackedFeature.key(check)
    if _fastPath(found.has(key) || found == .free) { return found.weights(if: key) }
    var slot = Int(check >> slotShift)
    while true {
      slot = (slot &+ 1) & mask
      let found = slots[slot]
      if found.has(key) || found == .free { return found.weights }
    }
  }

  @inline(__always)
  private func decode(
    _ units: UnsafeBufferPointer<UInt16>, _ tags: UnsafeMutableBufferPointer<UInt8>,
    _ back: UnsafeMutableBufferPointer<SIMD8<UInt8>>, _ slots: UnsafeBufferPointer<PackedFeature>,
    _ transitions: UnsafeBufferPointer<SIMD8<Int16>>,
    _ characterRows: UnsafeBufferPointer<SIMD8<Int16>>
  ) {
    let count = units.count
    var (a, b) = (TaggerFeatures.before, TaggerFeatures.before)
    var c = units[0]
    var d = count > 1 ? units[1] : TaggerFeatures.after
    var scores = SIMD8<Int16>.zero
    var (blockA, blockB) = (Int(characterBlocks[Int(a)]) * 5, Int(characterBlocks[Int(b)]) * 5)
    var (blockC, blockD) = (Int(characterBlocks[Int(c)]) * 5, Int(characterBlocks[Int(d)]) * 5)
    var (kindB, kindC) = (Int(kinds[Int(b)]), Int(kinds[Int(c)]))
    for index in 0..<count {
      let e = index + 2 < count ? units[index + 2] : TaggerFeatures.after
      let blockE = Int(characterBlocks[Int(e)]) * 5
      let kindD = Int(kinds[Int(d)])
      var emission = characterRows[blockA] &+ characterRows[blockB + 1] &+ characterRows[blockC + 2]
      emission &+= characterRows[blockD + 3] &+ characterRows[blockE + 4]
      emission &+= kindRows[kindB * 49 + kindC * 7 + kindD]
      // All five are fetched before the first is looked at, so that the memory's delays pass side by side.
      let hashes = TaggerFeatures.pairHashes(a, b, c, d, e)
      let (check0, check1, check2) = (
        NameTagger.check(hashes.0), NameTagger.check(hashes.1), NameTagger.check(hashes.2)
      )
      let (check3, check4) = (NameTagger.check(hashes.3), NameTagger.check(hashes.4))
      let (found0, found1) = (slots[Int(check0 >> slotShift)], slots[Int(check1 >> slotShift)])
      let (found2, found3) = (slots[Int(check2 >> slotShift)], slots[Int(check3 >> slotShift)])
      let found4 = slots[Int(check4 >> slotShift)]
      emission &+= weights(check0, found0, slots)
      emission &+= weights(check1, found1, slots)
      emission &+= weights(check2, found2, slots)
      emission &+= weights(check3, found3, slots)
      emission &+= weights(check4, found4, slots)
      emission.clamp(
        lowerBound: SIMD8(repeating: -NameTagger.emissionLimit),
        upperBound: SIMD8(repeating: NameTagger.emissionLimit))
      var best: SIMD8<Int16>
      var from = SIMD8<Int16>.zero
      if index == 0 {
        best = transitions[7]
      } else {
        best = transitions[0] &+ SIMD8(repeating: scores[0])
        for previous in 1..<7 {
          let other = transitions[previous] &+ SIMD8(repeating: scores[previous])
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
      (kindB, kindC) = (kindC, kindD)
    }
    var tag = 0
    for next in 1..<7 where scores[next] > scores[tag] { tag = next }
    for index in stride(from: count - 1, through: 0, by: -1) {
      tags[index] = UInt8(tag)
      tag = Int(back[index][tag])
    }
  }
}

/// The bytes of the table in the binary.
private func builtInTable() -> [UInt8] {
  let table = data_tagger()
  return Array(UnsafeRawBufferPointer(start: table.start, count: table.count))
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
