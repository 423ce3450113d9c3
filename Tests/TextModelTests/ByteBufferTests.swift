import Testing
import TextModel

struct ByteBufferTests {
  @Test(arguments: [
    0, 7, 10, 99, 100, 9_999, 12_345, 1_234_567, 99_999_999, 100_000_000, -1, -90, Int.max, Int.min,
  ])
  func `a number is written as a string has it`(number: Int) {
    var buffer = ByteBuffer(capacity: 1)
    buffer.append(UInt8(ascii: "x"))
    buffer.append(decimal: number)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "x\(number)")
  }

  @Test
  func `all that is written is there, whatever room there was`() {
    var buffer = ByteBuffer(capacity: 0)
    var expected: [UInt8] = []
    for round in 0..<300 {
      let text = String(repeating: "稿", count: round % 7)
      buffer.append(text)
      buffer.append("件")
      expected += Array((text + "件").utf8)
    }
    #expect(buffer.bytes == expected)
    buffer.removeAll()
    #expect(buffer.bytes.isEmpty)
  }
}
