/// A set of code points of the Basic Multilingual Plane, one bit each.
///
/// Of a text it tells in one word operation per 64 characters what cannot be there, so that a rule
/// that looks for something rare reads nothing on a page without it.
public struct ScalarSet: Sendable, Hashable {
  @usableFromInline var words: [UInt64]
  /// Whether the text had characters beyond the plane, which are not told apart.
  public internal(set) var hasSupplementary = false

  public init() {
    words = [UInt64](repeating: 0, count: 1024)
  }

  /// The characters of valid UTF-8.
  public init(of bytes: UnsafeBufferPointer<UInt8>) {
    self.init()
    insert(bytes)
  }

  /// The characters of valid UTF-8.
  public init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { ScalarSet(of: $0) }
  }

  /// The characters of a string.
  public init(_ string: String) {
    self.init(of: Array(string.utf8))
  }

  @inlinable
  public func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && words[Int(scalar >> 6)] >> UInt64(scalar & 0x3F) & 1 == 1
  }

  @inlinable
  public func contains(_ character: Unicode.Scalar) -> Bool { contains(character.value) }

  /// Whether every character of a short text is there.
  @inlinable
  public func contains(all text: Unicode.Scalar...) -> Bool {
    text.allSatisfy { contains($0.value) }
  }

  public mutating func insert(_ scalar: UInt32) {
    let isBeyond = words.withUnsafeMutableBufferPointer { !ScalarSet.note(scalar, in: $0) }
    hasSupplementary = hasSupplementary || isBeyond
  }

  /// Sets the bit of a code point; `false` for one beyond the plane, which has none.
  @inline(__always)
  static func note(_ scalar: UInt32, in words: UnsafeMutableBufferPointer<UInt64>) -> Bool {
    guard scalar < 0x10000 else { return false }
    words[Int(scalar >> 6)] |= 1 << UInt64(scalar & 0x3F)
    return true
  }

  /// Adds the characters of valid UTF-8.
  public mutating func insert(_ bytes: UnsafeBufferPointer<UInt8>) {
    var supplementary = false
    words.withUnsafeMutableBufferPointer { words in
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        if byte &- 0xE0 < 0x10, offset &+ 2 < bytes.count {
          // The lowest six bits of a character are those of its last byte.
          let block = Int(byte & 0x0F) << 6 | Int(bytes[offset &+ 1] & 0x3F)
          words[block] |= 1 << UInt64(bytes[offset &+ 2] & 0x3F)
          offset &+= 3
        } else if byte < 0x80 {
          words[Int(byte >> 6)] |= 1 << UInt64(byte & 0x3F)
          offset &+= 1
        } else {
          let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
          if !ScalarSet.note(scalar, in: words) { supplementary = true }
          offset += length
        }
      }
    }
    hasSupplementary = hasSupplementary || supplementary
  }

  public mutating func insert(_ range: ClosedRange<UInt32>) {
    ScalarSet.forEachWord(of: range) { words[$0] |= $1 }
    hasSupplementary = hasSupplementary || range.upperBound >= 0x10000
  }

  public func intersects(_ range: ClosedRange<UInt32>) -> Bool {
    var common: UInt64 = 0
    ScalarSet.forEachWord(of: range) { common |= words[$0] & $1 }
    return common != 0
  }

  /// Calls `body` with the index of each word that a range of the plane reaches into, and its bits there.
  @inline(__always)
  private static func forEachWord(of range: ClosedRange<UInt32>, _ body: (Int, UInt64) -> Void) {
    var scalar = range.lowerBound
    while scalar <= range.upperBound, scalar < 0x10000 {
      let left = range.upperBound - scalar
      let bits: UInt64 = left >= 63 ? .max : (1 << UInt64(left + 1)) - 1
      body(Int(scalar >> 6), bits << UInt64(scalar & 0x3F))
      scalar = (scalar | 0x3F) + 1
    }
  }

  /// What is in this set and not in the other.
  public func subtracting(_ other: ScalarSet) -> ScalarSet {
    var result = self
    result.words.withUnsafeMutableBufferPointer { words in
      other.words.withUnsafeBufferPointer { others in
        for index in words.indices { words[index] &= ~others[index] }
      }
    }
    return result
  }
}
