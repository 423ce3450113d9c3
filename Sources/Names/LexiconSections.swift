/// The sections of a lexicon on their way into one stretch of bytes.
struct LexiconSections {
  private var contents = [[UInt8]](repeating: [], count: LexiconLayout.Section.allCases.count)

  mutating func set(_ section: LexiconLayout.Section, _ bytes: [UInt8]) { contents[section.rawValue] = bytes }

  /// Little-endian numbers, one after the other.
  mutating func set<Number: FixedWidthInteger>(
    _ section: LexiconLayout.Section, _ numbers: some Collection<Number>
  ) {
    let size = MemoryLayout<Number>.size
    contents[section.rawValue] = [UInt8](unsafeUninitializedCapacity: numbers.count * size) { buffer, count in
      for number in numbers {
        UnsafeMutableRawBufferPointer(buffer).storeBytes(
          of: number.littleEndian, toByteOffset: count, as: Number.self)
        count += size
      }
    }
  }

  /// The whole lexicon; each section is given back as soon as it is copied, so nothing is there twice.
  consuming func file(nameCount: Int, readingCount: Int) -> FrozenBytes {
    var header = LexiconLayout.magic
    func put(_ value: some FixedWidthInteger) { withUnsafeBytes(of: value.littleEndian) { header += $0 } }
    let lengths = contents.map(\.count)
    let total = lengths.reduce(LexiconLayout.headerLength) { $0 + LexiconSections.padded($1) }
    put(LexiconLayout.version)
    put(UInt32(0))
    put(UInt64(total))
    put(UInt64(0))
    put(UInt32(nameCount))
    put(UInt32(readingCount))
    put(UInt64(0))
    var start = LexiconLayout.headerLength
    for length in lengths {
      put(UInt64(start))
      put(UInt64(length))
      start += LexiconSections.padded(length)
    }
    return FrozenBytes(byteCount: total) { buffer in
      var offset = LexiconLayout.headerLength
      for section in contents.indices {
        let (length, end) = (lengths[section], offset + LexiconSections.padded(lengths[section]))
        UnsafeMutableRawBufferPointer(rebasing: buffer[offset..<offset + length]).copyBytes(
          from: contents[section])
        for index in offset + length..<end { buffer[index] = 0 }
        contents[section] = []
        offset = end
      }
      let rest = LexiconLayout.checksum(
        UnsafeRawBufferPointer(rebasing: buffer[LexiconLayout.headerLength...]))
      withUnsafeBytes(of: rest.littleEndian) { header.replaceSubrange(24..<32, with: $0) }
      let sum = UInt32(truncatingIfNeeded: header.withUnsafeBytes(LexiconLayout.checksum))
      withUnsafeBytes(of: sum.littleEndian) { header.replaceSubrange(12..<16, with: $0) }
      buffer.copyBytes(from: header)
    }
  }

  private static func padded(_ length: Int) -> Int { (length + 15) / 16 * 16 }
}
