extension UInt64 {
  /// The highest bit of each of its eight bytes that is `value`; now and then also of the one above such a byte.
  @inlinable @inline(__always)
  package func places(of value: UInt8) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let difference = self ^ UInt64(value) &* ones
    return (difference &- ones) & ~difference & 0x8080_8080_8080_8080
  }
}
