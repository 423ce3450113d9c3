/// A set of characters of the basic plane, asked in constant time.
struct HanSet: Sendable {
  private var words = [UInt64](repeating: 0, count: 1024)

  init(_ characters: String) {
    for scalar in characters.unicodeScalars where scalar.value < 0x10000 {
      words[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
  }

  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x10000 && words[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
  }
}
