/// Distinct strings of units, numbered in order of first sight.
package struct NamePool: Sendable {
  private var units: [UInt16] = []
  private var ends: [UInt32] = []
  private var slots = [Int32](repeating: -1, count: 64)

  package init() {}

  package var count: Int { ends.count }

  package subscript(number: Int) -> ArraySlice<UInt16> {
    units[range(number)]
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  /// The number of a name, which is added if it is new.
  package mutating func number(of name: some RandomAccessCollection<UInt16>) -> Int {
    if ends.count * 2 >= slots.count { grow() }
    var slot = NamePool.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let found = Int(slots[slot])
      if units[range(found)].elementsEqual(name) { return found }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(ends.count)
    units.append(contentsOf: name)
    ends.append(UInt32(units.count))
    return ends.count - 1
  }

  /// The number of a name that is there.
  package func find(_ name: some RandomAccessCollection<UInt16>) -> Int? {
    var slot = NamePool.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let found = Int(slots[slot])
      if units[range(found)].elementsEqual(name) { return found }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in 0..<ends.count {
      var slot = NamePool.hash(units[range(number)]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private static func hash(_ name: some Sequence<UInt16>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for unit in name { hash = (hash ^ UInt64(unit)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29)) & Int.max
  }
}
