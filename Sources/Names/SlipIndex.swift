import TextModel

/// Finds the names that a stretch of text may be with one wrong character.
///
/// A wrong character leaves one half of a name right, so each name is kept by both of its halves, together with its length.
/// What a text asks is answered from three tables, the cheapest first: which lengths of names begin or end with a pair
/// of characters, whether there may be names with a half, and which they are. So the cost hardly depends on how many names
/// there are.
struct SlipIndex {
  /// Shorter names are too like other words.
  static let nameLengths = 4...16
  /// A half that more names share is no half to know a name by.
  private static let mostNames = 500

  /// Keeps what the others point into.
  private let bytes: LexiconBytes
  private let lengths: UnsafeRawPointer
  private let slotCount: Int
  private let bits: UnsafeRawBufferPointer
  private let keys: UnsafeRawBufferPointer

  /// `nil` if there are no names to be found.
  init?(_ bytes: LexiconBytes) {
    self.bytes = bytes
    bits = bytes.raw(.slipBits)
    keys = bytes.raw(.slipKeys)
    let lengths = bytes.raw(.slipLengths)
    guard let start = lengths.baseAddress, lengths.count >= 2, lengths.count & (lengths.count - 1) == 0,
      !bits.isEmpty, bits.count & (bits.count - 1) == 0
    else { return nil }
    self.lengths = start
    slotCount = lengths.count / 2
  }

  /// Lengths of names, a bit each.
  struct Lengths: Sequence, IteratorProtocol {
    fileprivate(set) var bits: UInt16

    mutating func next() -> Int? {
      guard bits != 0 else { return nil }
      defer { bits &= bits &- 1 }
      return SlipIndex.nameLengths.lowerBound + bits.trailingZeroBitCount
    }
  }

  /// The lengths of the names that begin with a pair of characters, and of those that end with it.
  @inline(__always)
  func lengths(_ first: UInt16, _ second: UInt16) -> (beginning: Lengths, ending: Lengths) {
    func found(_ isEnd: Bool) -> Lengths {
      let slot = SlipIndex.slot(first, second, isEnd, slotCount)
      return Lengths(
        bits: UInt16(littleEndian: lengths.loadUnaligned(fromByteOffset: slot &* 2, as: UInt16.self)))
    }
    return (found(false), found(true))
  }

  /// Calls `body` with the names of a length whose first (or last) half this may be.
  @inline(__always)
  func forEachName(_ half: some Sequence<UInt16>, of length: Int, isEnd: Bool, _ body: (Int) -> Void) {
    let hash = SlipIndex.hash(half, length, isEnd)
    let (first, second) = SlipIndex.places(hash, bits.count)
    guard bits[first >> 3] & (1 << UInt8(first & 7)) != 0, bits[second >> 3] & (1 << UInt8(second & 7)) != 0
    else { return }
    let key = UInt32(truncatingIfNeeded: hash)
    let entries = 0..<keys.count / 8
    let start = entries.partitioningIndex { number($0 * 2) >= key }
    for entry in entries[start...].prefix(SlipIndex.mostNames) {
      guard number(entry * 2) == key else { break }
      body(Int(number(entry * 2 + 1)))
    }
  }

  /// A number among the keys.
  @inline(__always)
  private func number(_ index: Int) -> UInt32 {
    UInt32(littleEndian: keys.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
  }

  /// How many characters the first half has.
  @inline(__always)
  static func split(_ length: Int) -> Int { length / 2 }

  @inline(__always)
  fileprivate static func slot(_ first: UInt16, _ second: UInt16, _ isEnd: Bool, _ count: Int) -> Int {
    let pair = UInt64(first) << 17 | UInt64(second) << 1
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    // The product of the pair serves for both ends.
    return Int(truncatingIfNeeded: (pair &* factor &+ (isEnd ? factor : 0)) >> 32) & (count - 1)
  }

  @inline(__always)
  fileprivate static func hash(_ half: some Sequence<UInt16>, _ length: Int, _ isEnd: Bool) -> UInt64 {
    var hash = UInt64(length) << 1 | (isEnd ? 1 : 0)
    for unit in half { hash = (hash ^ UInt64(unit)) &* 0x9E37_79B9_7F4A_7C15 ^ hash >> 29 }
    return hash ^ hash >> 32
  }

  /// Two bits of one cache line.
  @inline(__always)
  fileprivate static func places(_ hash: UInt64, _ byteCount: Int) -> (Int, Int) {
    let first = Int(truncatingIfNeeded: hash >> 32) & (byteCount * 8 - 1)
    return (first, first ^ Int(truncatingIfNeeded: hash >> 8 & 0x1FF) & (byteCount * 8 - 1))
  }
}

extension SlipIndex {
  /// Makes the tables.
  struct Builder {
    private(set) var lengths: [UInt16]
    private(set) var bits: [UInt8]
    private var entries: [UInt64] = []

    init(nameCount: Int) {
      var size = 1 << 6
      while size < nameCount * 2 { size *= 2 }
      bits = [UInt8](repeating: 0, count: size)
      // Every pair of a text is asked for, so that slots of pairs which are not meant would cost most.
      lengths = [UInt16](repeating: 0, count: max(size, 1 << 16))
      entries.reserveCapacity(nameCount * 2)
    }

    /// Adds a name by its place in the order of names.
    mutating func add(_ name: ArraySlice<UInt16>, _ number: Int) {
      let middle = name.startIndex + split(name.count)
      add(name[..<middle], name[name.startIndex], name[name.startIndex + 1], name.count, false, number)
      add(name[middle...], name[name.endIndex - 2], name[name.endIndex - 1], name.count, true, number)
    }

    private mutating func add(
      _ half: ArraySlice<UInt16>, _ first: UInt16, _ second: UInt16, _ length: Int, _ isEnd: Bool,
      _ number: Int
    ) {
      lengths[slot(first, second, isEnd, lengths.count)] |= 1 << UInt16(length - nameLengths.lowerBound)
      let hash = hash(half, length, isEnd)
      let (one, other) = places(hash, bits.count)
      bits[one >> 3] |= 1 << UInt8(one & 7)
      bits[other >> 3] |= 1 << UInt8(other & 7)
      entries.append(UInt64(UInt32(truncatingIfNeeded: hash)) << 32 | UInt64(number))
    }

    /// Keys in ascending order, each with its name in the upper half.
    consuming func keys() -> [UInt64] {
      entries.sort()
      for index in entries.indices { entries[index] = entries[index] << 32 | entries[index] >> 32 }
      return entries
    }
  }
}
