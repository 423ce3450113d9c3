/// Writes numbers in seven bits a byte, the least significant first; the last byte has no high bit.
struct VariableLengthWriter {
  private(set) var bytes: [UInt8] = []

  /// Growing step by step, many bytes would be there twice for a moment.
  init(expecting byteCount: Int = 0) { bytes.reserveCapacity(byteCount) }

  mutating func put(_ number: UInt64) {
    var number = number
    while number >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: number) | 0x80)
      number >>= 7
    }
    bytes.append(UInt8(number))
  }

  /// Bytes with their count before them.
  mutating func put(_ string: some Collection<UInt8>) {
    put(UInt64(string.count))
    bytes += string
  }
}

/// Reads what `VariableLengthWriter` wrote; gives `nil` where that cannot be.
struct VariableLengthReader {
  private let content: UnsafeRawBufferPointer
  private var offset = 0

  init(_ content: UnsafeRawBufferPointer) { self.content = content }

  mutating func number() -> UInt64? {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < content.count, shift < 64 {
      let byte = content[offset]
      offset += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  /// A number of things that follow, which cannot be more than there are bytes.
  mutating func count() -> Int? { number().flatMap { $0 <= UInt64(content.count) ? Int($0) : nil } }

  mutating func bytes() -> UnsafeRawBufferPointer? {
    guard let length = count(), length <= content.count - offset else { return nil }
    offset += length
    return UnsafeRawBufferPointer(rebasing: content[offset - length..<offset])
  }
}
