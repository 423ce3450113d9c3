import Data
public import DraftSyntax
import TextModel

/// The names of places and organisations that a paper keeps using, read in place from flat bytes.
///
/// Copying one costs nothing, and opening one neither: nothing is built at launch.
public struct Lexicon: Sendable {
  /// `nil` in an empty lexicon.
  let bytes: LexiconBytes?

  /// The lexicon learned from `seeds/`, with the administrative divisions behind it.
  public static var builtIn: Lexicon {
    let table = data_lexicon()
    let buffer = UnsafeRawBufferPointer(start: table.start, count: table.count)
    return Lexicon(bytes: try? LexiconBytes(FrozenBytes(buffer) { _ in }))
  }

  /// An empty lexicon.
  public init() { bytes = nil }

  private init(bytes: LexiconBytes?) { self.bytes = bytes }

  /// Opens a lexicon that `serialised()` once gave; looks at the header only, so a million names open as fast as ten.
  public init(_ bytes: FrozenBytes) throws(LexiconError) {
    self.bytes = try LexiconBytes(bytes)
  }

  /// What was learned, judged: the names among the candidates, with the divisions of the gazetteer behind them.
  public init(_ evidence: consuming NameEvidence) {
    self.init(evidence, keepsEvidence: true)
  }

  package init(_ evidence: consuming NameEvidence, keepsEvidence: Bool) {
    let verdicts = NameJudge().verdicts(on: evidence)
    bytes = try? LexiconBytes(LexiconWriter.bytes(evidence, verdicts, keepsEvidence: keepsEvidence))
  }

  /// The bytes to be written to a file.
  public func serialised() -> [UInt8] { withSerialised { Array($0) } }

  /// Calls `body` with the bytes to be written to a file, which may be many.
  public func withSerialised<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    body(bytes?.whole ?? UnsafeRawBufferPointer(start: nil, count: 0))
  }

  /// Whether all bytes are as they were written; reads the whole file, so not at every start.
  public var isIntact: Bool { bytes?.isIntact ?? true }

  /// The counts behind the names, for learning on or for merging; empty in the built-in lexicon.
  public var evidence: NameEvidence {
    bytes.flatMap { NameEvidence(serialised: $0.raw(.evidence)) } ?? NameEvidence()
  }

  /// How many names it knows, those of the gazetteer included.
  public var count: Int { bytes?.nameCount ?? 0 }

  /// What it knows of a name; `nil` if it is none of its own.
  public func entry(of name: String) -> LexiconEntry? {
    var name = name
    return name.withUTF8 { index(of: UnsafeRawBufferPointer($0)) }.flatMap { entry($0) }
  }

  /// Its names with at least so many mentions, the most frequent first, then by name.
  public func entries(mentionedAtLeast minimum: Int, limit: Int? = nil) -> [LexiconEntry] {
    guard let bytes else { return [] }
    let indices = (0..<bytes.nameCount)
      .filter { Int(bytes.uint32(.mentions, $0)) >= minimum }
      .sorted { (bytes.uint32(.mentions, $1), $0) < (bytes.uint32(.mentions, $0), $1) }
    return indices.prefix(limit ?? indices.count).compactMap { entry($0) }
  }

  /// The Han characters that begin or continue its names, most useful first (for trigger characters).
  public func triggerCharacters(limit: Int) -> [String] {
    guard let bytes else { return [] }
    return String(decoding: bytes.raw(.characters).prefix(limit * 4), as: UTF8.self)
      .unicodeScalars.filter { $0 != "\u{FFFD}" }.prefix(limit).map { String($0) }
  }

  /// The entry of a name by its place in the order of names.
  func entry(_ index: Int) -> LexiconEntry? {
    guard let bytes, index < bytes.nameCount else { return nil }
    let flags = bytes.uint8(.flags, index)
    let parent = bytes.uint32(.parents, index)
    let document = bytes.uint32(.examples, index * 2)
    let date = Int(bytes.uint32(.lastSeen, index))
    return LexiconEntry(
      name: bytes.text(.nameStarts, .nameBytes, index), kind: flags & 1 == 0 ? .place : .organisation,
      mentions: Int(bytes.uint32(.mentions, index)), documents: Int(bytes.uint32(.documents, index)),
      lastSeen: CivilDate(year: date / 10_000, month: date / 100 % 100, day: date % 100),
      parent: parent == LexiconLayout.none ? nil : bytes.text(.nameStarts, .nameBytes, Int(parent)),
      isDivision: flags & 2 != 0,
      example: document == LexiconLayout.none
        ? nil
        : .init(
          document: bytes.text(.documentStarts, .documentBytes, Int(document)),
          line: Int(bytes.uint32(.examples, index * 2 + 1)),
          sentence: bytes.text(.sentenceStarts, .sentenceBytes, index)))
  }

  /// Where a name stands in the order of names.
  func index(of name: UnsafeRawBufferPointer) -> Int? {
    let range = names(beginningWith: name)
    guard let bytes, let first = range.first, bytes.name(first).count == name.count else { return nil }
    return first
  }

  /// The names that begin with some bytes, as a range of their order.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of names.
  func names(beginningWith prefix: UnsafeRawBufferPointer) -> Range<Int> {
    guard let bytes else { return 0..<0 }
    return bytes.names(beginningWith: prefix, in: 0..<bytes.nameCount)
  }
}

extension LexiconBytes {
  /// The names among `range` that begin with some bytes.
  ///
  /// - Complexity: O(log *n* + log *m*), where *n* is the number of names in `range` and *m* of those found.
  func names(beginningWith prefix: UnsafeRawBufferPointer, in range: Range<Int>) -> Range<Int> {
    let (content, starts) = (raw(.nameBytes), raw(.nameStarts))
    let length = min(prefix.count, 8)
    let mask = length == 8 ? UInt64.max : ~(UInt64.max >> UInt64(length * 8))
    let head = LexiconBytes.head(prefix)
    /// Where a name stands beside those that begin with the prefix: mostly the first eight bytes of both tell.
    func order(_ index: Int) -> Order {
      let place = LexiconBytes.entries(starts, of: index, limit: content.count)
      if place.count >= length, place.lowerBound &+ 8 <= content.count {
        let other =
          UInt64(bigEndian: content.loadUnaligned(fromByteOffset: place.lowerBound, as: UInt64.self)) & mask
        if other != head { return other < head ? .before : .past }
        if prefix.count == length { return .within }
      }
      return LexiconBytes.order(UnsafeRawBufferPointer(rebasing: content[place]), prefix)
    }
    let start = range.partitioningIndex { order($0) != .before }
    // Most prefixes begin few names, so the end is looked for in steps that grow.
    var step = 1
    while start + step < range.upperBound, order(start + step) == .within { step *= 2 }
    let rest = start + step / 2..<min(start + step, range.upperBound)
    return start..<rest.partitioningIndex { order($0) == .past }
  }

  private enum Order { case before, within, past }

  private static func order(_ name: UnsafeRawBufferPointer, _ prefix: UnsafeRawBufferPointer) -> Order {
    for (byte, wanted) in zip(name, prefix) where byte != wanted { return byte < wanted ? .before : .past }
    return name.count < prefix.count ? .before : .within
  }

  /// The first eight bytes as a number that orders as they do; zeros for those that are not there.
  private static func head(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var head: UInt64 = 0
    for index in 0..<8 { head = head << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
    return head
  }
}

extension Lexicon: WordMemory {
  public func longestWord(across offset: Int, in utf8: [UInt8]) -> Range<Int>? {
    utf8.withUnsafeBytes { text in
      var best: Range<Int>?
      var start = offset
      // No name is longer than 24 characters.
      for _ in 0..<24 {
        guard start > 0 else { break }
        start -= 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        guard text[start] >= 0xE0 else { break }
        for end in wordEnds(from: start, beyond: offset, in: text) where end - start > (best?.count ?? 0) {
          best = start..<end
        }
      }
      return best
    }
  }

  /// Where the names end that begin at `start` and go on beyond `offset`, shortest first.
  func wordEnds(from start: Int, beyond offset: Int = 0, in text: UnsafeRawBufferPointer) -> [Int] {
    guard let bytes, bytes.mayHoldName(at: start, in: text) else { return [] }
    var ends: [Int] = []
    var range = 0..<bytes.nameCount
    var end = start
    while end < text.count, !range.isEmpty, text[end] >= 0xC0 || text[end] >= 0x30 {
      end += 1
      while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
      guard end > offset else { continue }
      range = bytes.names(
        beginningWith: UnsafeRawBufferPointer(rebasing: text[start..<end]), in: range)
      if let first = range.first, bytes.name(first).count == end - start { ends.append(end) }
    }
    return ends
  }

  /// The names in a text (bytes of it), the longest at each place, in order of the text.
  public func mentions(in utf8: [UInt8], within range: Range<Int>? = nil) -> [Range<Int>] {
    utf8.withUnsafeBytes { text in
      var mentions: [Range<Int>] = []
      var start = range?.lowerBound ?? 0
      let limit = range?.upperBound ?? text.count
      while start < limit {
        if text[start] >= 0xE0, let end = wordEnds(from: start, in: text).last, end <= limit {
          mentions.append(start..<end)
          start = end
        } else {
          start += 1
          while start < limit, text[start] & 0xC0 == 0x80 { start += 1 }
        }
      }
      return mentions
    }
  }
}

extension Lexicon {
  /// The longest division or country of the gazetteer that begins at an offset.
  public func longestDivision(startingAt start: Int, in utf8: [UInt8]) -> Range<Int>? {
    utf8.withUnsafeBytes { text in
      wordEnds(from: start, in: text).last { isDivision(text, start..<$0) }.map { start..<$0 }
    }
  }

  /// The longest division or country of the gazetteer that ends at an offset.
  public func longestDivision(endingAt end: Int, in utf8: [UInt8]) -> Range<Int>? {
    utf8.withUnsafeBytes { text in
      var longest: Range<Int>?
      var start = end
      for _ in 0..<14 {
        guard start >= 3, text[start - 3] & 0xF0 == 0xE0 else { break }
        start -= 3
        if start < end - 3, bytes?.mayHoldName(at: start, in: text) ?? false, isDivision(text, start..<end) {
          longest = start..<end
        }
      }
      return longest
    }
  }

  private func isDivision(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Bool {
    guard let index = index(of: UnsafeRawBufferPointer(rebasing: text[range])) else { return false }
    return bytes.map { $0.uint8(.flags, index) & 2 != 0 } ?? false
  }
}
