import Data
import Testing

@testable import Names

struct TaggerTests {
  static var table: UnsafeRawBufferPointer {
    let table = data_tagger()
    return UnsafeRawBufferPointer(start: table.start, count: table.count)
  }

  @Test func `the table is the one the trainer wrote, and small`() {
    #expect(TaggerTests.table.count <= 3_000_000)
    // After training again: the number that this prints.
    #expect(LexiconLayout.checksum(TaggerTests.table) == 0x7BBFE98EBF5B441)
  }

  static let sentences: [(text: String, names: [String])] = [
    ("市长在北京会见了美国客人。", ["北京", "美国"]),
    ("河北省教育厅日前发出通知。", ["河北省教育厅"]),
    ("中国人民银行决定降低利率。", ["中国人民银行"]),
    ("他们在田里种了三亩玉米。", []),
    ("记者从国家统计局获悉", ["国家统计局"]),
  ]

  @Test(arguments: sentences)
  func `names are found where they stand`(text: String, names: [String]) {
    let units = FoldedText.units(of: text)
    let found = NameTagger.builtIn.spans(of: units).filter { $0.type != TaggedSpan.person }
      .map { FoldedText.string(of: units[$0.start..<$0.end]) }
    #expect(found == names)
  }

  @Test func `a table that is none finds nothing`() {
    #expect(NameTagger(FrozenBytes([1, 2, 3])).spans(of: FoldedText.units(of: "北京市")) == [])
    let cut = Array(TaggerTests.table.dropLast(8))
    #expect(NameTagger(FrozenBytes(cut)).spans(of: FoldedText.units(of: "北京市")) == [])
  }
}
