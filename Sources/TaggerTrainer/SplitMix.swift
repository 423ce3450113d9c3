/// Random numbers that come back: the same seed, the same numbers, on every machine.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number from 0 up to, not including, `limit`.
  mutating func below(_ limit: Int) -> Int {
    Int(truncatingIfNeeded: next() >> 33) % max(1, limit)
  }

  mutating func shuffle(_ order: inout [Int]) {
    for index in stride(from: order.count - 1, to: 0, by: -1) {
      order.swapAt(index, below(index + 1))
    }
  }
}
