import Testing

@testable import TextModel

struct CharacterSetTests {
  static let ranges: [ClosedRange<UInt32>] = [
    0...0, 0x3F...0x40, 0x4E28...0x4E28, 0x3400...0x4DBF, 0xFFC0...0xFFFF, 0xFFFF...0x10010,
  ]

  @Test(arguments: ranges)
  func `a range of characters is what its characters are`(_ range: ClosedRange<UInt32>) {
    var (one, others) = (ScalarSet(), ScalarSet())
    one.insert(range)
    for scalar in range { others.insert(scalar) }
    #expect(one == others)
    var last = ScalarSet()
    last.insert(min(range.upperBound, 0xFFFF))
    #expect(last.intersects(range) && RareCharacters([range]).meet(last))
    #expect(!last.subtracting(one).intersects(range) && !RareCharacters([range], except: one).meet(last))
  }

  @Test(arguments: ["", "市", "运城市", "运城市盐湖区的运城市人民政府，运城市。", String(repeating: "在运城市，", count: 20) + "运"])
  func `pairs of characters are found where they stand`(_ text: String) throws {
    let units = text.unicodeScalars.map { UInt16($0.value) }
    var bytes = [UInt8](repeating: 0, count: PairFilter.byteCount)
    PairFilter.insert(0x8FD0, 0x57CE, into: &bytes)
    PairFilter.insert(0x5E02, 0xFF0C, into: &bytes)
    var found: [Int] = []
    try bytes.withUnsafeBytes { bytes in
      let filter = try #require(PairFilter(bytes))
      units.withUnsafeBufferPointer { units in filter.forEachPlace(in: units) { found.append($0) } }
    }
    let pairs = Array(zip(units, units.dropFirst()))
    #expect(found == pairs.indices.filter { pairs[$0] == (0x8FD0, 0x57CE) || pairs[$0] == (0x5E02, 0xFF0C) })
  }
}
