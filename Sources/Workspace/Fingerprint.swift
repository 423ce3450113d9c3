public import Rules
public import TextModel

/// Tells a finding from others across edits elsewhere in its draft: neither lines nor wording of messages count.
public struct Fingerprint: Sendable, Hashable {
  public private(set) var value: UInt64

  public init(_ digest: Digest) { value = digest.value }

  /// How much of what stands around a finding, in its sentence, belongs to its fingerprint, in characters on each side.
  private static let neighbours = 8

  /// The fingerprints of findings in their order; equal slips in equal surroundings are counted through.
  public static func all(of findings: [Finding], in source: SourceText) -> [Fingerprint] {
    var seen: [UInt64: Int] = [:]
    return findings.map { finding in
      var digest = Digest()
      digest.add(finding.rule.utf8)
      digest.add(0)
      addSurroundings(of: finding.range, in: source.utf8, to: &digest)
      let count = seen[digest.value, default: 0]
      seen[digest.value] = count + 1
      digest.add(UInt8(truncatingIfNeeded: count))
      digest.add(UInt8(truncatingIfNeeded: count >> 8))
      return Fingerprint(digest)
    }
  }

  /// Sixteen hexadecimal digits.
  public var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Adds the text of a range and its neighbours without white space, so that a joined line changes nothing.
  private static func addSurroundings(of range: Range<Int>, in utf8: [UInt8], to digest: inout Digest) {
    var start = range.lowerBound
    var taken = 0
    while taken < neighbours, let (scalar, length) = UTF8Scalars.decode(utf8, before: start),
      !endsSentence(scalar)
    {
      start -= length
      if !isSpace(scalar) { taken += 1 }
    }
    var end = range.upperBound
    taken = 0
    while taken < neighbours, end < utf8.count {
      let (scalar, length) = UTF8Scalars.decode(utf8, at: end)
      if endsSentence(scalar) { break }
      end += length
      if !isSpace(scalar) { taken += 1 }
    }
    var offset = start
    while offset < end {
      let (scalar, length) = UTF8Scalars.decode(utf8, at: offset)
      if !isSpace(scalar) { digest.add(utf8[offset..<min(offset + length, utf8.count)]) }
      offset += length
    }
  }

  private static func endsSentence(_ scalar: UInt32) -> Bool { CharacterClass(scalar) == .sentenceEnd }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    let kind = CharacterClass(scalar)
    return kind == .space || kind == .lineEnd
  }
}
