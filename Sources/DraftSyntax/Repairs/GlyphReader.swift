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
        let byte = buffer[offset]
        if byte &- 0xE3 < 7 {
          offset += 3
          continue
        }
        if byte < 0xE2 {
          offset += 1
          continue
        }
        guard mayBeLookAlike(byte, at: offset, in: buffer) else {
          offset += byte < 0xF0 ? 3 : 4
          continue
        }
        let (scalar, length) = UTF8Scalars.decode(buffer, at: offset)
        if let character = LookAlikeGlyph.hanCharacter(for: scalar).flatMap(Unicode.Scalar.init) {
          edits.append(SourceEdit(offset..<(offset + length), character))
        }
        offset += length
      }
    }
    return edits
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
