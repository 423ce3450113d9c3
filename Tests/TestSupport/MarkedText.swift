/// A text with marks ⟦ ⟧ around places, taken apart.
public struct MarkedText: Sendable {
  public let text: String
  /// The UTF-8 bytes in `text` that stood between marks.
  public let ranges: [Range<Int>]

  public init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var offset = 0
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      if scalar == "⟦" {
        starts.append(offset)
      } else if scalar == "⟧", let start = starts.popLast() {
        ranges.append(start..<offset)
      } else {
        text.append(scalar)
        offset += UTF8.width(scalar)
      }
    }
    self.text = String(text)
    self.ranges = ranges
  }

  /// `text` with marks around `ranges`, which may be nested but do not cross.
  public static func marking(_ text: String, _ ranges: [Range<Int>]) -> String {
    var bytes: [UInt8] = []
    for (offset, byte) in (Array(text.utf8) + [0]).enumerated() {
      for range in ranges where range.upperBound == offset && !range.isEmpty { bytes += Array("⟧".utf8) }
      for range in ranges where range.lowerBound == offset { bytes += Array("⟦".utf8) }
      for range in ranges where range.upperBound == offset && range.isEmpty { bytes += Array("⟧".utf8) }
      if offset < text.utf8.count { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
