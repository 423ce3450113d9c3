/// Logarithm and exponential by additions and multiplications alone: the same bits on every machine, and no C library.
enum ExactMath {
  private static let ln2 = 0.693147180559945309417

  /// The natural logarithm of a positive number.
  static func log(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return value > 0 ? value : -.infinity }
    var exponent = Double(value.exponent)
    var significand = value.significand
    if significand > 1.4142135623730951 {
      significand /= 2
      exponent += 1
    }
    // ln m = 2 artanh((m - 1) / (m + 1)), and the argument is below 0.172.
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var sum = 0.0
    for term in stride(from: 23, through: 1, by: -2) { sum = sum * square + 1 / Double(term) }
    return exponent * ln2 + 2 * ratio * sum
  }

  /// e to the power of a number.
  static func exp(_ value: Double) -> Double {
    guard abs(value) < 700 else { return value > 0 ? .infinity : value < 0 ? 0 : .nan }
    let power = (value / ln2).rounded()
    let rest = value - power * ln2
    var sum = 1.0
    for term in stride(from: 18, through: 1, by: -1) { sum = 1 + sum * rest / Double(term) }
    return Double(sign: .plus, exponent: Int(power), significand: sum)
  }
}
