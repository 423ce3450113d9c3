import Data
import TextModel

/// How much more often two Han characters stand side by side in running text than chance would have it.
///
/// The table is counted from the MSRA news sentences (SIGHAN 2006) by `JointFitter`. It holds, all numbers big-endian: how
/// many pairs there are (4 bytes), how many characters (2), and the logarithm of all neighbours counted (2, in sixteenths);
/// for each of U+4E00…9FFF the number of its row, from 1, or 0 (2); for each row the logarithm of the character's count
/// (1, sixteenths) and where its pairs begin (4, with the end of the last); for each pair, sorted by row and then by the
/// character on the right, that character (2); for each pair its nats (1, signed sixteenths).
struct CharacterAttraction {
  /// The pointwise mutual information of two characters in nats, about −4 to 8; 0 when one is not Han of the main block.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of characters seen behind the left one.
  static func between(_ left: UInt32, _ right: UInt32) -> Float {
    guard let table = CharacterAttraction(), let leftRow = table.row(of: left),
      let rightRow = table.row(of: right)
    else { return 0 }
    if let nats = table.nats(of: leftRow, right) { return nats }
    // Never seen together: telling only if chance alone would have brought them together.
    let logExpected = table.logCount(leftRow) + table.logCount(rightRow) - table.logTotal
    return logExpected <= unseenCount ? 0 : max(-4, unseenCount - logExpected)
  }

  /// No two characters attract or shun each other by more: a signed byte of sixteenths of a nat.
  static let limit: Float = 8

  /// ln 0.5: what is not in the table is counted as half a time.
  private static let unseenCount: Float = -0.693

  private static let characters: ClosedRange<UInt32> = 0x4E00...0x9FFF

  private let bytes: UnsafeRawPointer
  private let pairs: Int
  private let rows: Int
  private let logTotal: Float

  private init?() {
    guard let start = data_attraction().start else { return nil }
    bytes = UnsafeRawPointer(start)
    pairs = CharacterAttraction.number(bytes, 0)
    rows = CharacterAttraction.half(bytes, 4)
    logTotal = Float(CharacterAttraction.half(bytes, 6)) / 16
  }

  // Where the parts of the table begin.
  private var rowNumbers: Int { 8 }
  private var logCounts: Int { rowNumbers + CharacterAttraction.characters.count * 2 }
  private var starts: Int { logCounts + rows }
  private var neighbours: Int { starts + (rows + 1) * 4 }
  private var values: Int { neighbours + pairs * 2 }

  private static func number(_ bytes: UnsafeRawPointer, _ offset: Int) -> Int {
    Int(UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  private static func half(_ bytes: UnsafeRawPointer, _ offset: Int) -> Int {
    Int(UInt16(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }

  private func row(of character: UInt32) -> Int? {
    guard CharacterAttraction.characters.contains(character) else { return nil }
    let place = Int(character - CharacterAttraction.characters.lowerBound)
    let row = CharacterAttraction.half(bytes, rowNumbers + place * 2)
    return row > 0 ? row - 1 : nil
  }

  private func logCount(_ row: Int) -> Float {
    Float(bytes.load(fromByteOffset: logCounts + row, as: UInt8.self)) / 16
  }

  /// Halves the row without a branch that depends on what is found: where a pair stands cannot be guessed.
  private func nats(of row: Int, _ right: UInt32) -> Float? {
    var low = CharacterAttraction.number(bytes, starts + row * 4)
    var left = CharacterAttraction.number(bytes, starts + row * 4 + 4) - low
    func neighbour(_ place: Int) -> Int { CharacterAttraction.half(bytes, neighbours + place * 2) }
    while left > 1 {
      let half = left / 2
      // All ones where the character is behind the middle, else zero.
      let isBehind = (neighbour(low &+ half &- 1) &- Int(right)) >> 63
      low &+= half & isBehind
      left &-= half
    }
    guard left == 1, neighbour(low) == Int(right) else { return nil }
    return Float(bytes.load(fromByteOffset: values + low, as: Int8.self)) / 16
  }
}
