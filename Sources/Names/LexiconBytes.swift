import TextModel

/// The sections of a lexicon; every read is checked, so a damaged file gives odd names but never a crash.
struct LexiconBytes: Sendable {
  private let bytes: FrozenBytes
  private let sections: [Range<Int>]
  let nameCount: Int
  let readingCount: Int

  init(_ bytes: FrozenBytes) throws(LexiconError) {
    let buffer = bytes.buffer
    guard buffer.count >= 16, buffer.prefix(8).elementsEqual(LexiconLayout.magic) else {
      throw .notALexicon
    }
    func uint32(_ offset: Int) -> UInt32 {
      UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    func uint64(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    guard uint32(8) == LexiconLayout.version else { throw .otherVersion(Int(uint32(8))) }
    guard buffer.count >= LexiconLayout.headerLength else {
      throw .truncated(bytes: buffer.count, expected: LexiconLayout.headerLength)
    }
    var header = Array(buffer.prefix(LexiconLayout.headerLength))
    header.replaceSubrange(12..<16, with: [0, 0, 0, 0])
    guard uint32(12) == UInt32(truncatingIfNeeded: header.withUnsafeBytes(LexiconLayout.checksum)) else {
      throw .damaged
    }
    guard uint64(16) == UInt64(buffer.count) else {
      throw .truncated(bytes: buffer.count, expected: Int(clamping: uint64(16)))
    }
    var sections: [Range<Int>] = []
    for section in LexiconLayout.Section.allCases {
      let entry = LexiconLayout.sectionTable + section.rawValue * 16
      let (start, length) = (uint64(entry), uint64(entry + 8))
      guard start <= UInt64(buffer.count), length <= UInt64(buffer.count) - start else { throw .damaged }
      sections.append(Int(start)..<Int(start + length))
    }
    self.bytes = bytes
    self.sections = sections
    nameCount = Int(uint32(32))
    readingCount = Int(uint32(36))
  }

  /// The bytes of a section.
  @inline(__always)
  func raw(_ section: LexiconLayout.Section) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes.buffer[sections[section.rawValue]])
  }

  /// All bytes, header and all.
  var whole: UnsafeRawBufferPointer { bytes.buffer }

  /// Whether the bytes after the header are what was written; reads all of them.
  var isIntact: Bool {
    let rest = UnsafeRawBufferPointer(rebasing: bytes.buffer[LexiconLayout.headerLength...])
    return bytes.buffer.loadUnaligned(fromByteOffset: 24, as: UInt64.self).littleEndian
      == LexiconLayout.checksum(rest)
  }

  /// The number at an index of a section of such numbers; 0 where there is none.
  @inline(__always)
  private func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ section: LexiconLayout.Section, _ index: Int
  ) -> Number {
    let range = sections[section.rawValue]
    let size = MemoryLayout<Number>.size
    guard index >= 0, index < range.count / size else { return 0 }
    return Number(
      littleEndian: bytes.buffer.loadUnaligned(
        fromByteOffset: range.lowerBound + index * size, as: Number.self))
  }

  @inline(__always)
  func uint8(_ section: LexiconLayout.Section, _ index: Int) -> UInt8 { number(section, index) }

  @inline(__always)
  func uint32(_ section: LexiconLayout.Section, _ index: Int) -> UInt32 { number(section, index) }

  @inline(__always)
  func uint64(_ section: LexiconLayout.Section, _ index: Int) -> UInt64 { number(section, index) }

  @inline(__always)
  func float(_ section: LexiconLayout.Section, _ index: Int) -> Float {
    Float(bitPattern: uint32(section, index))
  }

  /// The entries of a list section that belong to `index`, as its starts section says.
  @inline(__always)
  func entries(_ starts: LexiconLayout.Section, of index: Int, limit: Int) -> Range<Int> {
    LexiconBytes.entries(raw(starts), of: index, limit: limit)
  }

  /// The same for the bytes of a starts section, for who asks many times.
  @inline(__always)
  static func entries(_ starts: UnsafeRawBufferPointer, of index: Int, limit: Int) -> Range<Int> {
    guard index >= 0, index < starts.count / 4 &- 1 else { return 0..<0 }
    let pair = starts.loadUnaligned(fromByteOffset: index &* 4, as: UInt64.self).littleEndian
    let (start, end) = (Int(pair & 0xFFFF_FFFF), Int(pair >> 32))
    return start <= end && end <= limit ? start..<end : 0..<0
  }

  /// A string of a section of bytes.
  @inline(__always)
  func string(
    _ starts: LexiconLayout.Section, _ content: LexiconLayout.Section, _ index: Int
  ) -> UnsafeRawBufferPointer {
    let content = raw(content)
    return UnsafeRawBufferPointer(rebasing: content[entries(starts, of: index, limit: content.count)])
  }

  func name(_ index: Int) -> UnsafeRawBufferPointer { string(.nameStarts, .nameBytes, index) }

  func text(
    _ starts: LexiconLayout.Section, _ content: LexiconLayout.Section, _ index: Int
  ) -> String {
    String(decoding: string(starts, content, index), as: UTF8.self)
  }

  /// Whether a name begins with the three-byte character at an offset.
  @inline(__always)
  func mayBegin(at offset: Int, in text: UnsafeRawBufferPointer) -> Bool {
    guard let unit = LexiconBytes.unit(at: offset, in: text) else { return false }
    return uint8(.beginnings, Int(unit >> 3)) & (1 << UInt8(unit & 7)) != 0
  }

  /// Whether a whole name may begin at an offset: by its first two characters, where both have three bytes.
  func mayHoldName(at offset: Int, in text: UnsafeRawBufferPointer) -> Bool {
    guard let first = LexiconBytes.unit(at: offset, in: text) else { return false }
    guard let second = LexiconBytes.unit(at: offset + 3, in: text) else { return true }
    return PairFilter(raw(.beginningPairs))?.mayHold(first, second) ?? false
  }

  /// The three-byte character at an offset.
  @inline(__always)
  private static func unit(at offset: Int, in text: UnsafeRawBufferPointer) -> UInt16? {
    guard offset + 2 < text.count, text[offset] & 0xF0 == 0xE0 else { return nil }
    return UInt16(text[offset] & 0x0F) << 12 | UInt16(text[offset + 1] & 0x3F) << 6
      | UInt16(text[offset + 2] & 0x3F)
  }

  /// Calls `body` with positions of `range` in order of descending score until it gives false.
  ///
  /// - Complexity: O(log *n*) for each position given, where *n* is the number of scores.
  func best(
    _ scores: LexiconLayout.Section, _ tops: LexiconLayout.Section, count: Int, in range: Range<Int>,
    _ body: (Int, Float) -> Bool
  ) {
    guard !range.isEmpty else { return }
    let levels = LexiconLayout.topLevels(over: count)
    var starts: [Int] = []
    var sum = 0
    for level in levels {
      starts.append(sum)
      sum += level
    }
    func score(_ level: Int, _ index: Int) -> Float {
      level == 0 ? float(scores, index) : float(tops, starts[level - 1] + index)
    }
    var heap = ScoreHeap()
    // Whole blocks of 16 are taken by their top; the ragged ends one by one.
    var (low, high, level) = (range.lowerBound, range.upperBound, 0)
    while true {
      if level == levels.count || high - low <= 32 {
        for index in low..<high { heap.push(score(level, index), level, index) }
        break
      }
      let blockLow = (low + 15) / 16 * 16
      let blockHigh = high / 16 * 16
      for index in low..<min(blockLow, high) { heap.push(score(level, index), level, index) }
      for index in max(blockHigh, low)..<high { heap.push(score(level, index), level, index) }
      (low, high, level) = (blockLow / 16, blockHigh / 16, level + 1)
      if low >= high { break }
    }
    while let top = heap.pop() {
      if top.level == 0 {
        guard body(top.index, top.score) else { return }
      } else {
        let below = top.level == 1 ? count : levels[top.level - 2]
        for index in top.index * 16..<min(top.index * 16 + 16, below) {
          heap.push(score(top.level - 1, index), top.level - 1, index)
        }
      }
    }
  }
}

/// A heap of scores; the greatest comes out first, of equal ones the first.
private struct ScoreHeap {
  struct Item {
    var score: Float
    var level: Int
    var index: Int
  }

  private var items: [Item] = []

  private static func before(_ left: Item, _ right: Item) -> Bool {
    left.score != right.score
      ? left.score > right.score : (left.level, left.index) < (right.level, right.index)
  }

  mutating func push(_ score: Float, _ level: Int, _ index: Int) {
    items.append(Item(score: score, level: level, index: index))
    var child = items.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard ScoreHeap.before(items[child], items[parent]) else { break }
      items.swapAt(child, parent)
      child = parent
    }
  }

  mutating func pop() -> Item? {
    guard let first = items.first, let last = items.popLast() else { return nil }
    guard !items.isEmpty else { return first }
    items[0] = last
    var parent = 0
    while true {
      var child = parent * 2 + 1
      guard child < items.count else { break }
      if child + 1 < items.count, ScoreHeap.before(items[child + 1], items[child]) { child += 1 }
      guard ScoreHeap.before(items[child], items[parent]) else { break }
      items.swapAt(child, parent)
      parent = child
    }
    return first
  }
}
