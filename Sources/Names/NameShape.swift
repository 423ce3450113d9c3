/// What a name can look like, and what may stand at its sides.
enum NameShape {
  /// Two to twenty-four characters that a name can have, with brackets in pairs.
  static func isPossible(_ name: ArraySlice<UInt16>) -> Bool {
    guard (2...24).contains(name.count) else { return false }
    var hasHan = false
    var depth = 0
    for unit in name {
      switch unit {
      case _ where FoldedText.isHan(unit): hasHan = true
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xB7, 0x2D, 0x2E, 0x2022, 0x30FB: break
      case 0xFF08, 0x201C: depth += 1
      case 0xFF09, 0x201D:
        depth -= 1
        if depth < 0 { return false }
      default: return false
      }
    }
    return hasHan && depth == 0
  }

  /// 省市县区州旗乡镇村: a level that stands for the place itself (市教育局).
  static func isLevel(_ unit: UInt16) -> Bool { levels.contains(unit) }

  /// 治 of 自治 and 行 of 行政 end no place's stem; this is the first (the second ends other stems).
  static let rule: UInt16 = 0x6CBB

  @inline(__always)
  static func isLeftBoundary(_ unit: UInt16) -> Bool {
    !FoldedText.isHan(unit) && !isLetterOrDigit(unit) || leftWords[unit]
  }

  @inline(__always)
  static func isRightBoundary(_ unit: UInt16) -> Bool {
    !FoldedText.isHan(unit) && !isLetterOrDigit(unit) || rightWords[unit]
  }

  /// The sentence around a place, at most some thirty characters to either side.
  static func sentence(around range: Range<Int>, in units: UnsafeBufferPointer<UInt16>) -> String {
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 30, !FoldedText.endsSentence(units[start - 1]) { start -= 1 }
    var end = range.upperBound
    while end < units.count, end - range.upperBound < 30, units[end] != FoldedText.lineFeed {
      end += 1
      if FoldedText.endsSentence(units[end - 1]) { break }
    }
    return FoldedText.string(of: units[start..<end])
  }

  private static func isLetterOrDigit(_ unit: UInt16) -> Bool {
    unit < 0x80
      && (unit >= 0x30 && unit <= 0x39 || unit >= 0x41 && unit <= 0x5A || unit >= 0x61 && unit <= 0x7A)
  }

  private static let levels = Set(FoldedText.units(of: "省市县区州旗乡镇村"))
  /// Function words that stand before a name, and after one.
  private static let leftWords = UnitSet("在于和与及是对向从到由为把被让给至赴往经以同跟的了即或将")
  private static let rightWords = UnitSet("的在等和与及以是将对为从向于有到由被把也都已曾正共还举召")
}

/// A set of units that answers without hashing.
struct UnitSet: Sendable {
  private let bits: [Bool]

  init(_ members: String) {
    var bits = [Bool](repeating: false, count: 1 << 16)
    for unit in FoldedText.units(of: members) { bits[Int(unit)] = true }
    self.bits = bits
  }

  @inline(__always)
  subscript(unit: UInt16) -> Bool { bits[Int(unit)] }
}
