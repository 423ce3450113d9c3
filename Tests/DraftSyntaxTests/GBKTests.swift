import Glibc
import Testing

@testable import DraftSyntax

struct GBKTests {
  @Test
  func `the table says what the C library says`() throws {
    let text = String(String.UnicodeScalarView((0x4E00...0x9FA5).compactMap { Unicode.Scalar(UInt32($0)) }))
    let converter = iconv_open("GBK", "UTF-8")
    try #require(converter != iconv_t(bitPattern: -1))
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count)
    let written = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        var fromLeft = input.count
        var toLeft = output.count
        _ = iconv(converter, &from, &fromLeft, &to, &toLeft)
        return output.count - toLeft
      }
    }
    let table = text.unicodeScalars.flatMap { scalar in
      GBK.bytes(of: scalar.value).map { [$0.lead, $0.trail] } ?? []
    }
    #expect(table == output[..<written].map { UInt8(bitPattern: $0) })
  }

  @Test(arguments: ["我市召开会议", "，。“”", "龘①☆・"])
  func `what is decoded is encoded again`(_ text: String) {
    let decoder = GBK.Decoder()
    for scalar in text.unicodeScalars {
      guard let code = GBK.bytes(of: scalar.value) else { continue }
      #expect(decoder.scalar(code.lead, code.trail) == scalar.value)
    }
  }
}
