/// Class and width of the characters that drafts are full of besides Han, looked up: which of them comes next cannot be guessed.
@usableFromInline
struct CharacterTable: Sendable {
  @usableFromInline
  struct Entry: Sendable {
    @usableFromInline var kind: CharacterClass
    @usableFromInline var halfWidths: UInt8
  }

  /// For each block of 256 code points, the row of `entries` that holds it; 0 for those that have none.
  @usableFromInline let rows: [UInt8]
  @usableFromInline let entries: [Entry]

  /// Basic and extended Latin, marks common to all scripts, those of Chinese, full-width forms.
  private static let blocks: [UInt32] = [0x00, 0x20, 0x30, 0xFF]

  @usableFromInline static let shared = CharacterTable()

  private init() {
    var rows = [UInt8](repeating: 0, count: 256)
    var entries: [Entry] = []
    for (index, block) in CharacterTable.blocks.enumerated() {
      rows[Int(block)] = UInt8(index + 1)
      for scalar in block << 8..<(block + 1) << 8 {
        entries.append(
          Entry(
            kind: CharacterClass(rare: scalar), halfWidths: UInt8(CharacterClass.halfWidths(rare: scalar))))
      }
    }
    self.rows = rows
    self.entries = entries
  }

  /// The class and the width of a code point, where it is one of these.
  @inlinable @inline(__always)
  subscript(scalar: UInt32) -> Entry? {
    guard scalar < 0x10000 else { return nil }
    let row = rows.withUnsafeBufferPointer { $0[Int(scalar >> 8)] }
    guard row > 0 else { return nil }
    return entries.withUnsafeBufferPointer { $0[Int(row &- 1) << 8 | Int(scalar & 0xFF)] }
  }
}
