/// Bytes that live as long as the program: a table in the binary.
public struct StaticBytes: @unchecked Sendable {
  // Never freed and never written, which is why the pointer may cross threads.
  @usableFromInline let start: UnsafePointer<UInt8>?
  public let count: Int

  public init(start: UnsafePointer<UInt8>?, count: Int) {
    self.start = start
    self.count = start == nil ? 0 : count
  }

  @inlinable public var buffer: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start, count: count)
  }

  @inlinable
  public subscript(offset: Int) -> UInt8 { buffer[offset] }

  /// The text of a range that begins and ends between characters.
  public subscript(range: Range<Int>) -> String {
    String(decoding: buffer[range], as: UTF8.self)
  }

  /// In a table of sorted lines, the line (without its end) that begins with a character.
  ///
  /// - Complexity: O(log *n*); nothing is built beforehand.
  public func line(beginningWith scalar: UInt32) -> Range<Int>? {
    let bytes = buffer
    var low = 0
    var high = count
    while low < high {
      var start = (low + high) / 2
      while start > low, bytes[start - 1] != Ascii.lineFeed { start -= 1 }
      var end = start
      while end < high, bytes[end] != Ascii.lineFeed { end += 1 }
      let first = UTF8Scalars.decode(bytes, at: start).scalar
      if first == scalar { return start..<end }
      if first < scalar { low = end + 1 } else { high = start }
    }
    return nil
  }
}
