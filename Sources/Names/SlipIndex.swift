import TextModel

/// Finds the names that a stretch of text may be with one wrong character.
///
/// A wrong character leaves one half of a name right, so each name is kept by both of its halves, together with its length.
/// What a text asks is answered from four tables, the cheapest first: whether names begin or end with a pair of characters,
/// of which lengths, whether there may be names with a half, and which they are. So the cost hardly depends on how many
/// names there are.
struct SlipIndex {
  /// Shorter names are too like other words.
  static let nameLengths = 4...16
  /// A half that more names share is no half to know a name by.
  private static let mostNames = 500

  /// Keeps what the others point into.
  private let bytes: LexiconBytes
  /// The pairs that names begin or end with; nearly all of a text ends here.
  let pairs: PairFilter
  private let lengths: UnsafeRawPointer
  private let lengthMask: Int
  private let bits: UnsafeRawBufferPointer
  private let keys: UnsafeRawBufferPointer
  private let nameStarts: UnsafeRawBufferPointer
  private let nameBytes: UnsafeRawBufferPointer

  /// `nil` if there are no names to be found.
  init?(_ bytes: LexiconBytes) {
    self.bytes = bytes
    bits = bytes.raw(.slipBits)
    keys = bytes.raw(.slipKeys)
    nameStarts = bytes.raw(.nameStarts)
    nameBytes = bytes.raw(.nameBytes)
    let lengths = bytes.raw(.slipLengths)
    guard let pairs = PairFilter(bytes.raw(.slipPairs)), let firstLengths = lengths.baseAddress,
      [lengths.count, bits.count].allSatisfy({ $0 >= 4 && $0.nonzeroBitCount == 1 })
    else { return nil }
    (self.pairs, self.lengths) = (pairs, firstLengths)
    lengthMask = lengths.count / 4 - 1
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
  func lengths(_ first: UInt16, _ second: UInt16) -> (beginning: Lengths, ending: Lengths) {
    let place = SlipIndex.slot(first, second) & lengthMask
    let both = UInt32(littleEndian: lengths.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self))
    return (
      Lengths(bits: UInt16(truncatingIfNeeded: both)), Lengths(bits: UInt16(truncatingIfNeeded: both >> 16))
    )
  }

  /// Calls `body` with the names of a length whose first (or last) half this may be.
  @inline(__always)
  func forEachName(_ half: Half, of length: Int, _ body: (Int) -> Void) {
    let hash = half.hash(length)
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

  /// The text of a name.
  @inline(__always)
  func name(_ number: Int) -> UnsafeRawBufferPointer {
    let place = LexiconBytes.entries(nameStarts, of: number, limit: nameBytes.count)
    return UnsafeRawBufferPointer(rebasing: nameBytes[place])
  }

  /// A number among the keys.
  @inline(__always)
  private func number(_ index: Int) -> UInt32 {
    UInt32(littleEndian: keys.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
  }

  /// How many characters the first half has.
  @inline(__always)
  static func split(_ length: Int) -> Int { length / 2 }

  /// One half of a name, from its outer end to the middle, so that it serves for names of several lengths.
  struct Half {
    private var mixed: UInt64
    private(set) var count = 0

    init(isEnd: Bool) { mixed = isEnd ? 1 : 0 }

    @inline(__always)
    mutating func append(_ unit: UInt16) {
      mixed = (mixed ^ UInt64(unit)) &* SlipIndex.factor ^ mixed >> 29
      count &+= 1
    }

    @inline(__always)
    fileprivate func hash(_ length: Int) -> UInt64 {
      let hash = (mixed ^ UInt64(length)) &* SlipIndex.factor
      return hash ^ hash >> 32
    }
  }

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  fileprivate static func slot(_ first: UInt16, _ second: UInt16) -> Int {
    Int(truncatingIfNeeded: ((UInt64(first) << 16 | UInt64(second)) &* factor) >> 40)
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
    private(set) var pairs = [UInt8](repeating: 0, count: PairFilter.byteCount)
    /// The lengths of names that begin with a pair, and above them of those that end with it.
    private(set) var lengths: [UInt32]
    private(set) var bits: [UInt8]
    private var entries: [UInt64] = []

    init(nameCount: Int) {
      var size = 1 << 6
      while size < nameCount * 2 { size *= 2 }
      bits = [UInt8](repeating: 0, count: size)
      lengths = [UInt32](repeating: 0, count: max(size, 1 << 14))
      entries.reserveCapacity(nameCount * 2)
    }

    /// Adds a name by its place in the order of names.
    mutating func add(_ name: ArraySlice<UInt16>, _ number: Int) {
      let middle = name.startIndex + split(name.count)
      let length = UInt32(1) << UInt32(name.count - nameLengths.lowerBound)
      add(name[name.startIndex], name[name.startIndex + 1], length)
      add(name[name.endIndex - 2], name[name.endIndex - 1], length << 16)
      add(name[..<middle], isEnd: false, name.count, number)
      add(name[middle...].reversed(), isEnd: true, name.count, number)
    }

    private mutating func add(_ first: UInt16, _ second: UInt16, _ length: UInt32) {
      lengths[slot(first, second) & (lengths.count - 1)] |= length
      PairFilter.insert(first, second, into: &pairs)
    }

    private mutating func add(_ units: some Sequence<UInt16>, isEnd: Bool, _ length: Int, _ number: Int) {
      var half = Half(isEnd: isEnd)
      for unit in units { half.append(unit) }
      let hash = half.hash(length)
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
