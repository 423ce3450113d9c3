import TextModel

/// Finds look-alike glyphs and puts the Han characters they stand for in their place.
///
/// They go first: a headline, a credit or a date made of radicals would not be read as one. The
/// rules of characters report them one by one.
enum GlyphReader {
  static func edits(in source: SourceText) -> [SourceEdit] {
    var edits: [SourceEdit] = []
    let bytes = source.utf8
    bytes.withUnsafeBufferPointer { buffer in
      var offset = 0
      while offset < buffer.count {
        // Eight bytes at a time, as far as no look-alike begins among them.
        while offset + 9 <= buffer.count, !mayHoldLookAlike(buffer, at: offset) { offset += 8 }
        let end = min(offset + 8, buffer.count)
        while offset < end {
          guard mayBeLookAlike(buffer[offset], at: offset, in: buffer) else {
            offset += 1
            continue
          }
          let (scalar, length) = UTF8Scalars.decode(buffer, at: offset)
          if let character = LookAlikeGlyph.hanCharacter(for: scalar).flatMap(Unicode.Scalar.init) {
            edits.append(SourceEdit(offset..<(offset + length), character))
          }
          offset += length
        }
      }
    }
    return edits
  }

  /// Whether one of eight bytes, or more, may begin a look-alike; `false` is certain.
  private static func mayHoldLookAlike(_ buffer: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    let raw = UnsafeRawBufferPointer(buffer)
    let bytes = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let after = raw.loadUnaligned(fromByteOffset: offset + 1, as: UInt64.self)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highest: UInt64 = 0x8080_8080_8080_8080
    /// The highest bit of each byte of `after` that is at least `value`, which is above 0x80.
    func isAfter(atLeast value: UInt64) -> UInt64 { ((after & ~highest) &+ (0x100 - value) &* ones) & after }
    return bytes.places(of: 0xE2) & isAfter(atLeast: 0xBA)
      | bytes.places(of: 0xEF) & isAfter(atLeast: 0xA4) & ~isAfter(atLeast: 0xAC) | bytes.places(of: 0xF0)
      != 0
  }

  /// Whether the first two bytes fit U+2E80–2FDF, U+F900–FAFF or U+2F800–2FA1F.
  private static func mayBeLookAlike(
    _ byte: UInt8, at offset: Int, in buffer: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard offset + 1 < buffer.count else { return false }
    switch byte {
    case 0xE2: return buffer[offset + 1] >= 0xBA
    case 0xEF: return (0xA4...0xAB).contains(buffer[offset + 1])
    case 0xF0: return buffer[offset + 1] == 0xAF
    default: return false
    }
  }
}
