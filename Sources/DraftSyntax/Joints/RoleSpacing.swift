import TextModel

/// How the credits of a page are spaced.
enum RoleSpacing {
  /// Whether more of its brackets open with 记者 X than with 记者X.
  static func isSpaced(_ bytes: [UInt8]) -> Bool {
    var spaced = 0
    var tight = 0
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 9
      let raw = UnsafeRawBufferPointer(bytes)
      while offset < bytes.count {
        // 者: its last byte is 85, its first E8.
        while offset + 7 <= bytes.count,
          raw.loadUnaligned(fromByteOffset: offset - 1, as: UInt64.self).places(of: 0x85) == 0
        {
          offset += 8
        }
        guard offset < bytes.count else { break }
        guard bytes[offset - 3] == 0xE8, bytes[offset - 1] == 0x85, endsOpenRole(bytes, offset) else {
          offset += 1
          continue
        }
        let scalar = UTF8Scalars.decode(bytes, at: offset).scalar
        if scalar == 0x20 || scalar == 0x3000 {
          spaced += 1
        } else if UTF8Scalars.han(bytes, at: offset) != 0 {
          tight += 1
        }
        offset += 1
      }
    }
    return spaced > tight
  }

  /// Whether a bracket's first word that ends before `offset` is 记者: （记者 or (记者.
  private static func endsOpenRole(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    guard UTF8Scalars.han(bytes, at: offset - 3) == 0x8005, UTF8Scalars.han(bytes, at: offset - 6) == 0x8BB0
    else { return false }
    let before = offset - 7
    return bytes[before] == 0x28 || bytes[before] == 0x88 && bytes[before - 1] == 0xBC
  }
}
