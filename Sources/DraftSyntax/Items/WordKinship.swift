import TextModel

/// How much neighbouring text has in common, measured by the pairs of Han characters it shares.
///
/// A headline's pairs recur in its own article (half to nine tenths of them on annotated pages) and
/// hardly in its neighbours' (under a fifth); three paragraphs share 12 to 30 % of their pairs with
/// the next three of the same article and 3 to 13 % with those of another. So kinship says which side
/// a headline belongs to, and whether a short line between paragraphs parts two articles or is a
/// subhead within one.
struct WordKinship {
  /// The share of a short line's pairs that occur in the prose before it.
  var before: [Float]
  /// The share of a short line's pairs that occur in the prose after it.
  var after: [Float]
  /// What the prose before a passage shares with the prose from it on; negative where it was not measured.
  var cohesion: [Float]
  /// How far that can be trusted, from 0 to 1, by how much prose was compared.
  var certainty: [Float]

  /// The most prose of one side that is compared, in paragraphs.
  private static let paragraphs = 3
  /// How far it is looked for, in passages.
  private static let reach = 8

  /// Measures each run of short lines against the prose on both sides; where all that is `known`, it was measured before.
  ///
  /// - Complexity: O(*n*) in the length of the text: each run looks at a bounded window.
  init(_ bytes: [UInt8], _ traits: [PassageTraits], _ known: KnownPassages?) {
    before = Array(repeating: 0, count: traits.count)
    after = Array(repeating: 0, count: traits.count)
    cohesion = Array(repeating: -1, count: traits.count)
    certainty = Array(repeating: 0, count: traits.count)
    var earlier = PairSet()
    var later = PairSet()
    var index = 0
    while index < traits.count {
      guard !traits[index].isProse else {
        index += 1
        continue
      }
      let start = index
      while index < traits.count, !traits[index].isProse { index += 1 }
      let lines = start..<index
      guard lines.contains(where: { traits[$0].couldBeHeadline }), lines.count <= 12 else { continue }
      if let (measured, first) = known?.kinship(of: lines, reach: WordKinship.reach) {
        take(lines, from: measured, first)
        continue
      }
      // What stands below one run of lines often is what stands above the next.
      let above = WordKinship.prose(before: start, traits)
      if later.passages == above { swap(&earlier, &later) }
      earlier.fill(above, traits, bytes)
      later.fill(WordKinship.prose(from: index, traits), traits, bytes)
      for line in lines where traits[line].couldBeHeadline {
        (before[line], after[line]) = PairSet.shares(of: bytes, traits[line].range, in: earlier, later)
      }
      guard index < traits.count, start > 0 else { continue }
      cohesion[index] = earlier.overlap(with: later)
      certainty[index] = min(1, Float(min(earlier.count, later.count)) / 200)
    }
  }

  private mutating func take(_ lines: Range<Int>, from measured: WordKinship, _ first: Int) {
    for line in lines {
      before[line] = measured.before[first + line - lines.lowerBound]
      after[line] = measured.after[first + line - lines.lowerBound]
    }
    guard lines.upperBound < cohesion.count else { return }
    cohesion[lines.upperBound] = measured.cohesion[first + lines.count]
    certainty[lines.upperBound] = measured.certainty[first + lines.count]
  }

  /// From where to where the prose stands that a run of lines is compared with, up to where another article must begin.
  private static func prose(from start: Int, _ traits: [PassageTraits]) -> Range<Int> {
    var found = start..<start
    var count = 0
    for index in start..<min(traits.count, start + reach) {
      if traits[index].lineCredit != nil && count > 0 { break }
      guard traits[index].isCompared else { continue }
      if traits[index].lead != .none && count > 0 { break }
      found = (count == 0 ? index : found.lowerBound)..<index + 1
      count += 1
      if count == paragraphs { break }
    }
    return found
  }

  private static func prose(before end: Int, _ traits: [PassageTraits]) -> Range<Int> {
    var found = end..<end
    var count = 0
    for index in (max(0, end - reach)..<end).reversed() {
      if traits[index].tailCredit != nil && !traits[index].isPicture && count > 0 { break }
      guard traits[index].isCompared else { continue }
      found = index..<(count == 0 ? index + 1 : found.upperBound)
      count += 1
      if count == paragraphs || traits[index].lead != .none { break }
    }
    return found
  }
}

extension PassageTraits {
  fileprivate var isPicture: Bool { opensAsCaption || tailCredit == .photo }
  fileprivate var isCompared: Bool { isProse && !isPicture }
}

/// The pairs of Han characters in some prose, hashed into bits.
private struct PairSet {
  private static let bits = 1 << 15
  /// The most prose of a passage that is looked at, in characters.
  private static let charactersPerParagraph = 260
  private var words = [UInt64](repeating: 0, count: PairSet.bits / 64)
  private(set) var count = 0
  /// The passages whose prose it is.
  private(set) var passages = 0..<0

  /// Makes it the set of other passages.
  mutating func fill(_ passages: Range<Int>, _ traits: [PassageTraits], _ bytes: [UInt8]) {
    guard passages != self.passages else { return }
    self.passages = passages
    if count > 0 { words.withUnsafeMutableBufferPointer { $0.update(repeating: 0) } }
    count = 0
    for index in passages where traits[index].isCompared { insert(bytes, traits[index].range) }
  }

  private mutating func insert(_ bytes: [UInt8], _ range: Range<Int>) {
    var added = 0
    words.withUnsafeMutableBufferPointer { words in
      PairSet.forEachPair(bytes, range, limit: PairSet.charactersPerParagraph) { pair in
        let bit = UInt64(pair & 63)
        added &+= Int(~words[pair >> 6] >> bit & 1)
        words[pair >> 6] |= 1 << bit
      }
    }
    count += added
  }

  /// The shared part of the smaller set, less what chance would share; negative where too little is there to tell.
  func overlap(with other: PairSet) -> Float {
    let smaller = min(count, other.count)
    guard smaller >= 30 else { return -1 }
    var shared = 0
    for index in words.indices {
      let both = words[index] & other.words[index]
      if both != 0 { shared += both.nonzeroBitCount }
    }
    let chance = Float(count) * Float(other.count) / Float(PairSet.bits)
    return max(0, (Float(shared) - chance) / Float(smaller))
  }

  /// What shares of a line's pairs two sets hold.
  static func shares(
    of bytes: [UInt8], _ range: Range<Int>, in one: PairSet, _ other: PairSet
  ) -> (Float, Float) {
    var total = 0
    var inOne = 0
    var inOther = 0
    forEachPair(bytes, range, limit: 80) { pair in
      let bit = UInt64(pair & 63)
      total += 1
      inOne += Int(one.words[pair >> 6] >> bit & 1)
      inOther += Int(other.words[pair >> 6] >> bit & 1)
    }
    guard total > 0 else { return (0, 0) }
    return (Float(inOne) / Float(total), Float(inOther) / Float(total))
  }

  @inline(__always)
  private static func forEachPair(
    _ bytes: [UInt8], _ range: Range<Int>, limit: Int, _ body: (Int) -> Void
  ) {
    var index = range.lowerBound
    // Han characters are three bytes long here; everything else ends a run.
    let end = min(range.upperBound, range.lowerBound + limit * 3) - 2
    bytes.withUnsafeBufferPointer { bytes in
      while index < end {
        guard bytes[index] &- 0xE4 < 6 else {
          index &+= UTF8Scalars.length(bytes[index])
          continue
        }
        var previous = PairSet.character(bytes, at: index)
        index &+= 3
        while index < end, bytes[index] &- 0xE4 < 6 {
          let scalar = PairSet.character(bytes, at: index)
          body(Int((previous &* 0x9E37_79B1 ^ scalar &* 0x85EB_CA6B) >> 17))
          previous = scalar
          index &+= 3
        }
      }
    }
  }

  @inline(__always)
  private static func character(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32 {
    UInt32(bytes[index]) << 16 | UInt32(bytes[index &+ 1]) << 8 | UInt32(bytes[index &+ 2])
  }
}
