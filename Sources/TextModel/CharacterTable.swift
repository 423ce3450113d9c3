/// Class and width of the characters that drafts are full of besides Han, looked up: which of them comes next cannot be guessed.
///
/// Loops hold it in hand: it counts no references and is asked for once.
public struct CharacterTable: @unchecked Sendable {
  /// What is known of a code point.
  public struct Entry: Sendable {
    public var kind: CharacterClass
    /// How many half-widths it takes on a line.
    public var halfWidths: UInt8
  }

  // Both are written once, before the table is given out, and never freed, which is why they may cross threads.
  /// For each block of 256 code points, the row of `entries` that holds it; 0 for those that have none.
  @usableFromInline let rows: UnsafePointer<UInt8>
  @usableFromInline let entries: UnsafePointer<Entry>

  /// Basic and extended Latin, marks common to all scripts, those of Chinese, full-width forms.
  private static let blocks: [UInt32] = [0x00, 0x20, 0x30, 0xFF]

  /// The one table of the program.
  public static let shared = CharacterTable()

  private init() {
    let rows = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    rows.initialize(repeating: 0, count: 256)
    let entries = UnsafeMutablePointer<Entry>.allocate(capacity: CharacterTable.blocks.count << 8)
    for (row, block) in CharacterTable.blocks.enumerated() {
      rows[Int(block)] = UInt8(row + 1)
      for low in 0..<256 {
        (entries + (row << 8 | low)).initialize(to: Entry(rare: block << 8 | UInt32(low)))
      }
    }
    self.rows = UnsafePointer(rows)
    self.entries = UnsafePointer(entries)
  }

  /// The class and the width of a code point.
  @inlinable @inline(__always)
  public subscript(scalar: UInt32) -> Entry {
    guard scalar < 0x10000 else { return Entry(rare: scalar) }
    let row = rows[Int(scalar >> 8)]
    guard row > 0 else { return Entry(rare: scalar) }
    return entries[Int(row &- 1) << 8 | Int(scalar & 0xFF)]
  }
}

extension CharacterTable.Entry {
  /// Class and width of a code point, not looked up.
  @usableFromInline
  init(rare scalar: UInt32) {
    self.init(kind: CharacterClass(rare: scalar), halfWidths: UInt8(CharacterClass.halfWidths(rare: scalar)))
  }
}
