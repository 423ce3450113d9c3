/// The addresses of web pages in a text, by their bytes.
public enum WebAddress {
  /// Where addresses stand, in order: from `http://`, `https://` or `www.` to the last byte that can belong to one.
  ///
  /// Chinese sets no space behind an address: it ends before the first character that is not ASCII, and a mark
  /// that closes the sentence or the bracket around it is none of its own.
  public static func ranges(in text: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index + 8 < text.count {
        let byte = text[index] | 0x20
        guard byte == UInt8(ascii: "h") || byte == UInt8(ascii: "w"), !follows(text, index),
          let opening = openings.first(where: { begins(text, index, with: $0) })
        else {
          index += 1
          continue
        }
        var end = index + opening.utf8CodeUnitCount
        let host = end
        while end < text.count, belongs(text[end]) { end += 1 }
        end = closed(text, index..<end)
        if end > host, isHost(text[host..<end]) { ranges.append(index..<end) }
        index = max(end, host)
      }
    }
    return ranges
  }

  private static let openings: [StaticString] = ["http://", "https://", "www."]

  /// Whether a letter or digit stands right before: `awww.` opens nothing.
  private static func follows(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index > 0 && (isLetterOrDigit(text[index - 1]) || text[index - 1] == UInt8(ascii: "@"))
  }

  private static func begins(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, with word: StaticString
  ) -> Bool {
    let length = word.utf8CodeUnitCount
    guard index + length <= text.count else { return false }
    for offset in 0..<length where text[index + offset] | 0x20 != word.utf8Start[offset] | 0x20 {
      return false
    }
    return true
  }

  /// What an address may hold, by RFC 3986; brackets of numeric hosts are left out.
  private static func belongs(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
      UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "["),
      UInt8(ascii: "]"):
      false
    default: byte > 0x20 && byte < 0x7F
    }
  }

  /// Where an address ends without the marks of the sentence around it.
  private static func closed(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      switch text[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "("):
        end -= 1
      case UInt8(ascii: ")"):
        var depth = 0
        for byte in text[range.lowerBound..<end] {
          if byte == UInt8(ascii: "(") { depth += 1 }
          if byte == UInt8(ascii: ")") { depth -= 1 }
        }
        if depth >= 0 { return end }
        end -= 1
      default: return end
      }
    }
    return end
  }

  /// Whether it begins like the name of a host: letters and digits with a dot between, or `localhost`.
  private static func isHost(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let name = rest.prefix { isLetterOrDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    guard let first = name.first, isLetterOrDigit(first) else { return false }
    return name.contains(UInt8(ascii: ".")) || name.elementsEqual("localhost".utf8)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }
}
