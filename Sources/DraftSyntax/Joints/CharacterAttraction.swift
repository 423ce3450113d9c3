import Data
import TextModel

/// How much more often two Han characters stand side by side in running text than chance would have it.
///
/// The table is counted from the MSRA news sentences (SIGHAN 2006) by `JointFitter`. It holds, all
/// numbers big-endian: the counts of pairs, of characters and of neighbours in all (4 bytes each); the
/// pairs, sorted (4 bytes); a signed byte a pair, sixteenths of a nat; the characters, sorted (2 bytes);
/// a byte a character, sixteenths of the logarithm of its count.
enum CharacterAttraction {
  /// The pointwise mutual information of two characters in nats, about −4 to 8; 0 when one is not Han of the BMP.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of pairs.
  static func between(_ left: UInt32, _ right: UInt32) -> Float {
    guard CharacterClass(left) == .han, CharacterClass(right) == .han, left < 0x10000, right < 0x10000
    else { return 0 }
    guard let table = Table() else { return 0 }
    if let nats = table.nats(ofPair: left << 16 | right) { return nats }
    // Never seen together: telling only if chance alone would have brought them together.
    guard let leftCount = table.logCount(left), let rightCount = table.logCount(right) else { return 0 }
    let logExpected = leftCount + rightCount - table.logTotal
    return logExpected <= unseenCount ? 0 : max(-4, unseenCount - logExpected)
  }

  /// No two characters attract or shun each other by more: a signed byte of sixteenths of a nat.
  static let limit: Float = 8

  /// ln 0.5: what is not in the table is counted as half a time.
  private static let unseenCount: Float = -0.693

  private struct Table {
    let bytes: UnsafePointer<UInt8>
    let pairs: Int
    let characters: Int
    let logTotal: Float

    init?() {
      guard let start = data_attraction().start else { return nil }
      func number(_ index: Int) -> Int {
        (0..<4).reduce(0) { $0 << 8 | Int(start[index * 4 + $1]) }
      }
      bytes = start
      pairs = number(0)
      characters = number(1)
      logTotal = Float(number(2)) / 16
    }

    func nats(ofPair key: UInt32) -> Float? {
      let keys = UnsafeRawPointer(bytes + 12)
      let place = Table.place(of: key, among: pairs) {
        UInt32(bigEndian: keys.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
      }
      return place.map { Float(Int8(bitPattern: bytes[12 + pairs * 4 + $0])) / 16 }
    }

    func logCount(_ character: UInt32) -> Float? {
      let keys = UnsafeRawPointer(bytes + 12 + pairs * 5)
      let place = Table.place(of: character, among: characters) {
        UInt32(UInt16(bigEndian: keys.loadUnaligned(fromByteOffset: $0 * 2, as: UInt16.self)))
      }
      return place.map { Float(bytes[12 + pairs * 5 + characters * 2 + $0]) / 16 }
    }

    /// Halves what is left without a branch that depends on what is found: where a pair stands cannot be guessed.
    @inline(__always)
    private static func place(of key: UInt32, among count: Int, _ keyAt: (Int) -> UInt32) -> Int? {
      var low = 0
      var left = count
      while left > 1 {
        let half = left / 2
        // All ones where the key is behind the middle, else zero.
        let isBehind = (Int(keyAt(low &+ half &- 1)) &- Int(key)) >> 63
        low &+= half & isBehind
        left &-= half
      }
      return left == 1 && keyAt(low) == key ? low : nil
    }
  }
}
