/// How a lexicon lies in bytes: a header, then sections that are read in place. Everything is little-endian.
///
/// Header: "CDLEXICO", version, checksum of the header (with zeros in its place), length of the file (UInt64), checksum of
/// the rest (UInt64), number of names, number of reading keys, two spare numbers, then start and length of each
/// section (UInt64 each). Names stand in order of their bytes, so the names themselves are the index of Han prefixes.
enum LexiconLayout {
  static let magic: [UInt8] = Array("CDLEXICO".utf8)
  static let version: UInt32 = 4
  static let sectionTable = 48

  enum Section: Int, CaseIterable {
    /// Where each name begins in `nameBytes`, and the end (UInt32).
    case nameStarts
    case nameBytes
    /// UInt32 each, one a name.
    case mentions
    case documents
    /// Year × 10,000 + month × 100 + day.
    case lastSeen
    /// Bit 0: organisation; bit 1: division or country; bit 2: from an official table.
    case flags
    /// The name of the division above, or the greatest number.
    case parents
    /// Where the children of each name begin in `children`, and the end (UInt32).
    case childStarts
    case children
    /// Where the names seen right after each name begin in `followers`, and the end; then pairs of name and count.
    case followerStarts
    case followers
    /// Float each: how likely the name is to be typed.
    case scores
    /// The greatest score of each 16 of the level below, level after level.
    case scoreTops
    /// Readings: the initials of a name, five bits each, left-aligned (UInt64), in ascending order; their names (UInt32).
    case readingKeys
    case readingNames
    /// Scores of the readings' names in their order, and the tops of those.
    case readingScores
    case readingTops
    /// Example of each name: document, line (UInt32 each); the greatest number for none.
    case examples
    /// Where each sentence begins in `sentenceBytes`, and the end (UInt32).
    case sentenceStarts
    case sentenceBytes
    case documentStarts
    case documentBytes
    /// One bit for each character of the basic plane that begins a name.
    case beginnings
    /// A bit for each hash of the two characters that a name begins with (`PairFilter`).
    case beginningPairs
    /// The characters of names, the most useful to begin or continue one first (UTF-8).
    case characters
    /// A bit for each hash of the two characters that a name which may be slipped begins or ends with (`PairFilter`).
    case slipPairs
    /// For each such hash the lengths of the names that begin, and of those that end with it (UInt16 each).
    case slipLengths
    /// Two bits for each hash of one half of such a name.
    case slipBits
    /// Those hashes in ascending order, and the names (UInt32 each).
    case slipKeys
    /// The counts of all candidates, for learning on; empty in the built-in lexicon.
    case evidence
  }

  static let headerLength = sectionTable + Section.allCases.count * 16
  static let none = UInt32.max

  /// FNV-1a over eight bytes at a time: fast enough for a file of a hundred megabytes, and nobody attacks a lexicon.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var offset = 0
    while offset + 8 <= bytes.count {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x100_0000_01B3
      hash ^= hash >> 32
      offset += 8
    }
    while offset < bytes.count {
      hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3
      offset += 1
    }
    return hash
  }

  /// The levels of tops over `count` scores: their numbers of entries, lowest first.
  static func topLevels(over count: Int) -> [Int] {
    var levels: [Int] = []
    var size = count
    while size > 16 {
      size = (size + 15) / 16
      levels.append(size)
    }
    return levels
  }
}
