public import TextModel

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

  /// Rarer names may be slips themselves.
  static let leastMentions: UInt32 = 3
}

extension Lexicon {
  /// The places where a known name stands with one character taken for another that sounds or looks like it.
  ///
  /// Nothing is said where the odd character belongs to another known name (陕西省教育厅 beside 山西省教育厅), or may be a
  /// word of its own at the edge (是人民医院).
  ///
  /// - Complexity: O(length of the text), as long as few names of one length share a half.
  public func slips(in text: HanUnits) -> [NameSlip] {
    guard text.units.count >= SlipIndex.nameLengths.lowerBound, let bytes, let index = SlipIndex(bytes) else {
      return []
    }
    var search = SlipSearch(lexicon: self, bytes: bytes, index: index, text: text)
    search.run()
    return search.found.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

private struct SlipSearch {
  let lexicon: Lexicon
  let bytes: LexiconBytes
  let index: SlipIndex
  let text: HanUnits
  /// By the place of the wrong character.
  private(set) var found: [Int: NameSlip] = [:]

  init(lexicon: Lexicon, bytes: LexiconBytes, index: SlipIndex, text: HanUnits) {
    self.lexicon = lexicon
    self.bytes = bytes
    self.index = index
    self.text = text
  }

  mutating func run() {
    text.units.withUnsafeBufferPointer { units in
      // Pairs with marks in them are of no name; where they seem to be, the name itself says no.
      index.pairs.forEachPlace(in: units) { tryNames(at: $0, units) }
    }
  }

  /// Tries the names that may begin or end with the pair whose first character is at `start`.
  @inline(never)
  private mutating func tryNames(at start: Int, _ units: UnsafeBufferPointer<UInt16>) {
    let end = start + 2
    let lengths = index.lengths(units[start], units[start + 1])
    var half = SlipIndex.Half(isEnd: false)
    for length in lengths.beginning where start + length <= units.count {
      while half.count < SlipIndex.split(length) { half.append(units[start + half.count]) }
      index.forEachName(half, of: length) {
        compare($0, at: start, length: length, from: SlipIndex.split(length), units)
      }
    }
    half = SlipIndex.Half(isEnd: true)
    for length in lengths.ending where end >= length {
      while half.count < length - SlipIndex.split(length) { half.append(units[end - 1 - half.count]) }
      index.forEachName(half, of: length) {
        compare($0, at: end - length, length: length, from: 0, units)
      }
    }
  }

  /// Compares a name with the text, beginning with the half that is not known to be the same.
  private mutating func compare(
    _ name: Int, at start: Int, length: Int, from first: Int, _ units: UnsafeBufferPointer<UInt16>
  ) {
    let name = (number: name, text: index.name(name))
    guard name.text.count == length * 3 else { return }
    @inline(__always)
    func unit(_ index: Int) -> UInt16 {
      UInt16(name.text[index * 3]) << 12 | UInt16(name.text[index * 3 + 1] & 0x3F) << 6
        | UInt16(name.text[index * 3 + 2] & 0x3F)
    }
    // Of most names both ends of the other half are wrong.
    let last = (first == 0 ? SlipIndex.split(length) : length) - 1
    guard unit(first) == units[start + first] || unit(last) == units[start + last] else { return }
    var odd: (index: Int, right: UInt16)?
    for step in first..<first + length {
      let index = step < length ? step : step - length
      let unit = unit(index)
      if unit != units[start + index] {
        guard odd == nil, FoldedText.isHan(units[start + index]) else { return }
        odd = (index, unit)
      }
    }
    guard let odd,
      bytes.uint32(.mentions, name.number) >= NameSlip.leastMentions
        || bytes.uint8(.flags, name.number) & 6 != 0
    else { return }
    let place = start + odd.index
    let isEdge = odd.index == 0 || odd.index == length - 1
    if isEdge {
      if Likenesses.functionWords[units[place]] { return }
      // What is left may be a name by itself, and the odd character the end or beginning of another word.
      let rest = odd.index == 0 ? start + 1..<start + length : start..<start + length - 1
      if isKnown(rest) { return }
    }
    guard let likeness = Likenesses.likeness(units[place], odd.right), !isExplained(place) else { return }
    let range = text.bytes(of: start..<start + length)
    let slip = NameSlip(
      range: range, character: text.bytes(of: place..<place + 1),
      name: String(decoding: name.text, as: UTF8.self), likeness: likeness)
    // Of several names the longest is meant.
    if let other = found[place], other.range.count >= range.count { return }
    found[place] = slip
  }

  private func isKnown(_ range: Range<Int>) -> Bool {
    text.utf8.withUnsafeBytes {
      lexicon.index(of: UnsafeRawBufferPointer(rebasing: $0[text.bytes(of: range)])) != nil
    }
  }

  /// Whether a known name in the text covers the character.
  private func isExplained(_ place: Int) -> Bool {
    for start in stride(from: place, through: max(0, place - 11), by: -1) {
      guard FoldedText.isHan(text.units[start]) else { break }
      let ends = text.utf8.withUnsafeBytes { lexicon.wordEnds(from: Int(text.offsets[start]), in: $0) }
      if ends.contains(where: { $0 >= Int(text.offsets[place + 1]) }) { return true }
    }
    return false
  }
}
