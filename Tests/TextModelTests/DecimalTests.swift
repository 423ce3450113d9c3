import Testing
import TextModel

struct DecimalTests {
  @Test(arguments: [0, 7, 10, 99, 100, 12_345, -1, -90, Int.max, Int.min])
  func `a number is written as a string has it`(number: Int) {
    var bytes = Array("x".utf8)
    bytes.append(addingCapacity: OutputSpan<UInt8>.longestDecimal) { $0.append(decimal: number) }
    #expect(String(decoding: bytes, as: UTF8.self) == "x\(number)")
  }
}
