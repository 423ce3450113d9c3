/// A stretch of text that is one character off a known name.
public struct NameSlip: Sendable, Hashable {
  /// The bytes of the whole stretch.
  public var range: Range<Int>
  /// The bytes of the wrong character.
  public var character: Range<Int>
  /// The name as it is known.
  public var name: String
  /// Why one may be taken for the other.
  public var likeness: Likeness

  public enum Likeness: Sendable, Hashable {
    case sound
    case shape
  }

  /// Shorter names are too like other words.
  static let lengths = 4...16
  /// Rarer names may be slips themselves.
  static let leastMentions: UInt32 = 3

  static func pair(_ first: UInt16, _ second: UInt16) -> UInt32 { UInt32(first) << 16 | UInt32(second) }

  /// What tells the place of a pair in a set of bits, whatever its size.
  @inline(__always)
  static func hash(_ pair: UInt32) -> Int { Int((UInt64(pair) &* 0x9E37_79B9_7F4A_7C15) >> 32) }

  static func set(_ pair: UInt32, in bits: inout [UInt8]) {
    let bit = hash(pair) & (bits.count * 8 - 1)
    bits[bit >> 3] |= 1 << UInt8(bit & 7)
  }

  @inline(__always)
  static func has(_ hash: Int, in bits: UnsafeRawBufferPointer) -> Bool {
    guard !bits.isEmpty else { return false }
    let bit = hash & (bits.count * 8 - 1)
    return bits[bit >> 3] & (1 << UInt8(bit & 7)) != 0
  }
}

extension Lexicon {
  /// The places where a known name stands with one character taken for another that sounds or looks like it.
  ///
  /// A wrong character leaves the first or the last two characters right, so both are looked up. Nothing is said where the
  /// odd character belongs to another known name (陕西省教育厅 beside 山西省教育厅), or may be a word of its own at the edge
  /// (是人民医院).
  ///
  /// - Complexity: O(length of the text), as long as few names share their first or last two characters.
  public func slips(in utf8: [UInt8]) -> [NameSlip] {
    guard let bytes else { return [] }
    var search = SlipSearch(lexicon: self, bytes: bytes, utf8: utf8)
    return search.run()
  }
}

private struct SlipSearch {
  let lexicon: Lexicon
  let bytes: LexiconBytes
  let utf8: [UInt8]
  /// No name that is looked for has anything but Han characters of the basic plane.
  private let units: [UInt16]
  /// Where each unit begins, and the end.
  private let offsets: [Int32]
  private var found: [Int: NameSlip] = [:]

  init(lexicon: Lexicon, bytes: LexiconBytes, utf8: [UInt8]) {
    self.lexicon = lexicon
    self.bytes = bytes
    self.utf8 = utf8
    let text = HanUnits(utf8[...])
    (units, offsets) = (text.units, text.offsets)
  }

  mutating func run() -> [NameSlip] {
    let heads = bytes.raw(.slipHeads)
    let tails = bytes.raw(.slipTailBits)
    guard units.count >= NameSlip.lengths.lowerBound, bytes.raw(.slipTails).count > 0 else { return [] }
    var last = units[0]
    for index in 1..<units.count {
      let unit = units[index]
      defer { last = unit }
      guard FoldedText.isHan(unit), FoldedText.isHan(last) else { continue }
      let pair = NameSlip.pair(last, unit)
      let hash = NameSlip.hash(pair)
      if NameSlip.has(hash, in: heads) { tryNames(beginningAt: index - 1) }
      if NameSlip.has(hash, in: tails) { tryNames(endingAt: index + 1, tail: pair) }
    }
    return found.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func tryNames(beginningAt start: Int) {
    let range = utf8.withUnsafeBytes { text in
      lexicon.names(
        beginningWith: UnsafeRawBufferPointer(rebasing: text[Int(offsets[start])..<Int(offsets[start + 2])]))
    }
    guard range.count <= 2000 else { return }
    for name in range { compare(name, at: start, length: bytes.name(name).count / 3) }
  }

  private mutating func tryNames(endingAt end: Int, tail: UInt32) {
    var (low, high) = (0, bytes.raw(.slipTails).count / 8)
    let count = high
    while low < high {
      let middle = (low + high) / 2
      if bytes.uint32(.slipTails, middle * 2) >= tail { high = middle } else { low = middle + 1 }
    }
    var entry = low
    while entry < count, entry - low < 2000, bytes.uint32(.slipTails, entry * 2) == tail {
      let name = Int(bytes.uint32(.slipTails, entry * 2 + 1))
      let length = bytes.name(name).count / 3
      if length <= end { compare(name, at: end - length, length: length) }
      entry += 1
    }
  }

  private mutating func compare(_ name: Int, at start: Int, length: Int) {
    guard NameSlip.lengths.contains(length), start + length <= units.count else { return }
    let text = bytes.name(name)
    var odd: (index: Int, right: UInt16)?
    for index in 0..<length {
      let unit =
        UInt16(text[index * 3] & 0x0F) << 12 | UInt16(text[index * 3 + 1] & 0x3F) << 6
        | UInt16(text[index * 3 + 2] & 0x3F)
      if unit != units[start + index] {
        guard odd == nil, FoldedText.isHan(units[start + index]) else { return }
        odd = (index, unit)
      }
    }
    guard let odd, let likeness = Likenesses.likeness(units[start + odd.index], odd.right),
      bytes.uint32(.mentions, name) >= NameSlip.leastMentions || bytes.uint8(.flags, name) & 6 != 0
    else { return }
    let place = start + odd.index
    let isEdge = odd.index == 0 || odd.index == length - 1
    if isEdge {
      if Likenesses.functionWords[units[place]] { return }
      // What is left may be a name by itself, and the odd character the end or beginning of another word.
      let rest = odd.index == 0 ? start + 1..<start + length : start..<start + length - 1
      if isKnown(rest) { return }
    }
    if isExplained(place) { return }
    let range = Int(offsets[start])..<Int(offsets[start + length])
    let slip = NameSlip(
      range: range, character: Int(offsets[place])..<Int(offsets[place + 1]),
      name: String(decoding: text, as: UTF8.self), likeness: likeness)
    // Of several names the longest is meant.
    if let other = found[place], other.range.count >= range.count { return }
    found[place] = slip
  }

  private func isKnown(_ range: Range<Int>) -> Bool {
    utf8.withUnsafeBytes { text in
      lexicon.index(
        of: UnsafeRawBufferPointer(
          rebasing: text[Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])])) != nil
    }
  }

  /// Whether a known name in the text covers the character.
  private func isExplained(_ place: Int) -> Bool {
    for start in stride(from: place, through: max(0, place - 11), by: -1) {
      guard FoldedText.isHan(units[start]) else { break }
      let ends = utf8.withUnsafeBytes { lexicon.wordEnds(from: Int(offsets[start]), in: $0) }
      if ends.contains(where: { $0 >= Int(offsets[place + 1]) }) { return true }
    }
    return false
  }
}
