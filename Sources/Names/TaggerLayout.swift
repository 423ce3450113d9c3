/// How the tagger's table lies in bytes, so that it is read in place: numbers are little-endian, weights rows of eight `Int16`.
///
/// Header: "CDTAGGER", version, units of weight per 1.0, number of blocks, number of slots (UInt32 each), zeros. Then
/// 8 rows of what may follow each tag (the last: the start of a sentence); 343 rows of three kinds in a row; the block of each
/// character of the basic plane (UInt16); the blocks, five rows each, one a place, whose eighth number is the kind
/// of the character (the first seven are those of the characters nothing is known of, one a kind); the slots (`PackedFeature`).
package struct TaggerLayout: Sendable {
  package var blockCount: Int
  /// A power of two.
  package var slotCount: Int

  package static let magic: [UInt8] = Array("CDTAGGER".utf8)
  package static let version: UInt32 = 2
  package static let kindCount = 7
  static let transitions = 32
  static let kinds = transitions + 8 * 16
  static let blockNumbers = kinds + kindCount * kindCount * kindCount * 16
  static let blocks = blockNumbers + 65_536 * 2

  package init(blockCount: Int, slotCount: Int) {
    self.blockCount = blockCount
    self.slotCount = slotCount
  }

  /// What the header of a table says; `nil` if it is none, or not as long as it says. What is behind the header is trusted:
  /// only our own trainer makes tables.
  init?(_ table: UnsafeRawBufferPointer) {
    guard table.count > TaggerLayout.blocks, table.prefix(8).elementsEqual(TaggerLayout.magic) else {
      return nil
    }
    func number(_ offset: Int) -> UInt32 {
      UInt32(littleEndian: table.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
    }
    self.init(blockCount: Int(number(16)), slotCount: Int(number(20)))
    guard number(8) == TaggerLayout.version, slotCount.nonzeroBitCount == 1, table.count == byteCount else {
      return nil
    }
  }

  /// Where the row of three kinds is among such rows.
  @inline(__always)
  package static func kinds(_ first: Int, _ second: Int, _ third: Int) -> Int {
    (first * kindCount + second) * kindCount + third
  }

  /// What of the 30 bits of a feature tells its slot.
  package var slotShift: UInt32 { 30 - UInt32(slotCount.trailingZeroBitCount) }

  var slots: Int { TaggerLayout.blocks + blockCount * 5 * 16 }
  package var byteCount: Int { slots + slotCount * 8 }
}
