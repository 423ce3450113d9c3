#if !FUZZING
/// Changes to a conversation that keep most of it whole: what a random byte would only break, these take further.
struct Mutation {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private static let values = [
    "null", "-1", "0", "4294967296", "99999999999999999999", "1e400", "true", "\"\"", "[]", "{}",
    "\"\\ud800\"",
    "\"运\"", "\"😀\\r\\n\"",
  ].map { Array($0.utf8) }

  private mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, limit)))
  }

  /// A conversation made of two, with some of its lines changed.
  mutating func mix(_ one: [UInt8], _ other: [UInt8]) -> [UInt8] {
    var lines = one.split(separator: 0x0A).map(Array.init)
    let others = other.split(separator: 0x0A).map(Array.init)
    for _ in 0..<below(4) where !others.isEmpty {
      lines.insert(others[below(others.count)], at: below(lines.count + 1))
    }
    for _ in 0...below(6) where !lines.isEmpty {
      let index = below(lines.count)
      switch below(8) {
      case 0: lines.swapAt(index, below(lines.count))
      case 1: lines.insert(lines[index], at: below(lines.count))
      case 2: lines.remove(at: index)
      default: change(&lines[index])
      }
    }
    return Array(lines.joined(separator: [0x0A]))
  }

  private mutating func change(_ line: inout [UInt8]) {
    guard !line.isEmpty else { return }
    let place = below(line.count)
    switch below(6) {
    case 0: line[place] = UInt8(below(256))
    case 1: line.removeSubrange(place..<min(line.count, place + 1 + below(12)))
    case 2: line.insert(contentsOf: Mutation.values[below(Mutation.values.count)], at: place)
    case 3:
      // A number a little off, or far.
      let digits = line.indices.filter { line[$0] &- 0x30 < 10 }
      guard !digits.isEmpty else { return }
      line.replaceSubrange(digits[below(digits.count)]..., with: line[digits[below(digits.count)]...])
    default:
      // A member gets another value.
      guard let colon = line[place...].firstIndex(of: UInt8(ascii: ":")) else { return }
      let end =
        line[colon...].firstIndex { [UInt8(ascii: ","), UInt8(ascii: "}")].contains($0) } ?? line.count
      line.replaceSubrange(
        colon + 1..<max(colon + 1, end), with: Mutation.values[below(Mutation.values.count)])
    }
  }
}
#endif
