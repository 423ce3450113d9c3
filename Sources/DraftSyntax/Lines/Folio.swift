import TextModel

/// The number of a page on a line of its own: — 3 —, - 3 -, 第3版, 第 3 页 共 8 页.
enum Folio {
  /// The most characters a folio has, white space not counted.
  static let limit = 10

  /// Whether a line is a folio and nothing more; `range` has no white space at its ends.
  static func isFolio(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    if takeDash(&scanner) {
      return takeNumber(&scanner) && takeDash(&scanner) && scanner.offset == range.upperBound
    }
    guard takeCount(&scanner, after: "第") else { return false }
    _ = scanner.takeSpaces()
    _ = takeCount(&scanner, after: "共")
    return scanner.offset == range.upperBound
  }

  /// 第3版, 共 8 页.
  private static func takeCount(_ scanner: inout ByteScanner, after mark: StaticString) -> Bool {
    scanner.take(mark) && takeNumber(&scanner) && (scanner.take("版") || scanner.take("页"))
  }

  private static func takeNumber(_ scanner: inout ByteScanner) -> Bool {
    _ = scanner.takeSpaces()
    guard scanner.takeNumber(limit: 3) != nil else { return false }
    _ = scanner.takeSpaces()
    return true
  }

  private static func takeDash(_ scanner: inout ByteScanner) -> Bool {
    var dashes = 0
    while scanner.take("—") || scanner.take("－") || scanner.take("–") || scanner.take("-") { dashes += 1 }
    return dashes > 0
  }
}
