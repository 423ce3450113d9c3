import Testing

@testable import TextModel

struct HanUnitsTests {
  static let texts = [
    "", "a", "省", "近日，a1省é😀。\u{0}\n市", String(repeating: "运城市2024年，😀", count: 40) + "年，",
    String(repeating: "市年，年", count: 17),
  ]

  @Test(arguments: texts)
  func `a text that is decoded tells what its characters tell`(of text: String) {
    let scalars = Array(text.unicodeScalars)
    var characters = ScalarSet()
    let units = HanUnits(Array(text.utf8), addingTo: &characters)
    #expect(units.units == scalars.map { UTF8.width($0) == 3 ? UInt16($0.value) : 0 })
    #expect(
      units.offsets.map { Int($0) }
        == scalars.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) })
    #expect(characters == ScalarSet(text))
    var divisions: [Int] = []
    units.forEachPlace(of: .division) { divisions.append($0) }
    #expect(divisions == scalars.indices.filter { "省市州县区旗盟".unicodeScalars.contains(scalars[$0]) })
  }

  @Test(arguments: texts, ["年", "年，", "市年，", "，年市"])
  func `a phrase is found where it stands`(of text: String, _ phrase: String) {
    var characters = ScalarSet()
    let units = HanUnits(Array(text.utf8), addingTo: &characters)
    let wanted = phrase.unicodeScalars.map { UInt16($0.value) }
    var found: [Int] = []
    units.forEachPlace(of: wanted) { found.append($0.lowerBound) }
    var expected: [Int] = []
    for start in units.units.indices
    where start >= expected.last.map({ $0 + wanted.count }) ?? 0 && units.units[start...].starts(with: wanted)
    {
      expected.append(start)
    }
    #expect(found == expected)
  }
}
