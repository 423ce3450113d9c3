extension OutputSpan<UInt8> {
  /// The bytes that any number may take.
  public static var longestDecimal: Int { 20 }

  /// Appends a number in decimal digits, as `String(number)` has them, without making a string.
  public mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    withUnsafeMutableBufferPointer { room, count in
      var length = 1
      var limit: UInt = 10
      while rest >= limit {
        length += 1
        limit *= 10
      }
      for index in stride(from: count + length - 1, through: count, by: -1) {
        room[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      count += length
    }
  }
}
