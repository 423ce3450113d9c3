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
    guard units.count >= SlipIndex.nameLengths.lowerBound, let index = SlipIndex(bytes) else { return [] }
    var last = units[0]
    for second in 1..<units.count {
      let unit = units[second]
      defer { last = unit }
      guard FoldedText.isHan(unit), FoldedText.isHan(last) else { continue }
      index.forEachLength(last, unit, isEnd: false) { tryNames(of: $0, from: second - 1, false, index) }
      index.forEachLength(last, unit, isEnd: true) { tryNames(of: $0, from: second + 1 - $0, true, index) }
    }
    return found.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private mutating func tryNames(of length: Int, from start: Int, _ isEnd: Bool, _ index: SlipIndex) {
    guard start >= 0, start + length <= units.count else { return }
    let middle = start + SlipIndex.split(length)
    let half = isEnd ? units[middle..<start + length] : units[start..<middle]
    index.forEachName(half, of: length, isEnd: isEnd) { compare($0, at: start, length: length) }
  }

  private mutating func compare(_ name: Int, at start: Int, length: Int) {
    let text = bytes.name(name)
    guard text.count == length * 3 else { return }
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
