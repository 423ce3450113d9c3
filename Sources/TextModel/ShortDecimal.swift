/// The digits of a number of at most eight.
///
/// How long a number is cannot be foreseen, so no jump depends on it: digits are found in all lanes of a word at once.
public struct ShortDecimal {
  /// A digit a byte, the first one in the lowest byte.
  @usableFromInline let digits: UInt64

  /// `nil` for a number that is longer, or below 0.
  @inlinable
  public init?(_ number: Int) {
    guard 0..<100_000_000 ~= number else { return nil }
    // Each step parts what stands in every lane into two lanes half as wide.
    let number = UInt64(number)
    let fours = number / 10_000 | (number % 10_000) << 32
    // Multiplying and shifting divides by 100 and by 10, as far as a lane's numbers go.
    let hundreds = (fours &* 10_486) >> 20 & 0x0000_007F_0000_007F
    let twos = hundreds | (fours &- hundreds &* 100) << 16
    let tens = (twos &* 103) >> 10 & 0x000F_000F_000F_000F
    digits = tens | (twos &- tens &* 10) << 8
  }

  /// Writes the digits without zeros before them, and says how many there are; eight bytes are written over.
  @inlinable
  public func write(to room: UnsafeMutablePointer<UInt8>) -> Int {
    // The last digit stays, also of 0.
    let zeros = (digits | 1 << 56).trailingZeroBitCount / 8
    let text = (digits | 0x3030_3030_3030_3030) &>> UInt64(8 * zeros)
    UnsafeMutableRawPointer(room).storeBytes(of: text.littleEndian, as: UInt64.self)
    return 8 - zeros
  }
}
