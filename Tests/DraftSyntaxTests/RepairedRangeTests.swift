import TestSupport
import Testing
import TextModel

@testable import DraftSyntax

@Test(arguments: [
  // Repaired text with marks; where they stand in the source.
  ("自⟦30日⟧开工", "自⟦30日⟧\n开工"),
  ("自30⟦日开⟧工", "自30⟦日\n开⟧工"),
  ("自30日⟦开工⟧", "自30日\n⟦开工⟧"),
])
func `a range ends with its last character, not with what was taken out behind it`(
  repaired: String, source: String
) {
  let text = RepairedText(Array(MarkedText(source).text.utf8), applying: [SourceEdit(8..<9, nil)])
  let range = text.sourceRange(of: MarkedText(repaired).ranges[0])
  #expect(range == MarkedText(source).ranges[0])
}

@Test func `a range that ends with a replacement covers all that it replaces`() {
  let text = RepairedText(Array("甲一一乙".utf8), applying: [SourceEdit(3..<9, "二")])
  #expect(text.sourceRange(of: 3..<6) == 3..<9)
  #expect(text.sourceRange(of: 0..<6) == 0..<9)
  #expect(text.sourceRange(of: 0..<3) == 0..<3)
}
