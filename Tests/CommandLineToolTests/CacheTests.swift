import Rules
import Testing
import TextModel

@testable import CommandLineTool

struct CacheTests {
  @Test func `packed findings come back as they were, damaged ones not at all`() throws {
    let findings = ReporterTests.page.findings.map { finding in
      var known = finding
      known.rule = "radical-glyph"
      known.category = .character
      return known
    }
    let content = PackedFindings.Content(
      encoding: .utf16(isBigEndian: true), figure: ErrorFigure(tenths: 42, characters: 1 << 40),
      articles: [
        ArticleFigure(headline: "题", lines: 2...9, count: 1, figure: ErrorFigure(tenths: 10, characters: 300))
      ], findings: findings)
    let packed = PackedFindings(content).bytes
    #expect(PackedFindings.unpack(packed) == content)
    for length in packed.indices { #expect(PackedFindings.unpack(Array(packed[..<length])) == nil) }
    var withoutRule = content
    withoutRule.findings = ReporterTests.page.findings
    #expect(PackedFindings.unpack(PackedFindings(withoutRule).bytes) == nil)
  }

  @Test func `contents that differ anywhere have keys that differ`() {
    let text = Array("今天，记者在山西省运城市采访。".utf8)
    var keys: Set<ContentKey> = [
      ContentKey(text, settings: 1), ContentKey(text, settings: 2), ContentKey([], settings: 1),
    ]
    for index in text.indices {
      var changed = text
      changed[index] ^= 1
      keys.insert(ContentKey(changed, settings: 1))
      keys.insert(ContentKey(Array(text[..<index]), settings: 1))
    }
    #expect(keys.count == 3 + 2 * text.count - 1)
  }

  @Test func `a run with the cache says what a run without it says`() throws {
    let folder = TemporaryFolder()
    for index in 0..<5 { try folder.write("drafts/\(index).txt", "第\(index)段⼭西省，悅。2月30日。\n") }
    let drafts = folder.path + "/drafts"
    let store = folder.path + "/store"
    let plain = ["lint", "--format", "json", drafts]
    let cached = plain + ["--cache", store]
    let expected = Run(plain)
    #expect(Run(cached).output == expected.output)
    let size = try folder.read("store/findings.cache").count
    let again = Run(cached)
    #expect(again.output == expected.output)
    #expect(again.code == expected.code)
    #expect(try folder.read("store/findings.cache").count == size)
    #expect(Run(cached + ["--ignore", "character"]).output == Run(plain + ["--ignore", "character"]).output)
    try folder.write("drafts/3.txt", "改好了。\n")
    #expect(Run(cached).output == Run(plain).output)
    // Half of it is gone, or all of it is something else.
    let bytes = try folder.read("store/findings.cache")
    for damaged in [Array(bytes[..<(bytes.count / 2)]), Array("nonsense".utf8), []] {
      try folder.write("store/findings.cache", damaged)
      #expect(Run(cached).output == Run(plain).output)
    }
    let unwritable = Run(plain + ["--cache", "/dev/null/store"])
    #expect(unwritable.output == Run(plain).output)
    #expect(unwritable.code == 1)
  }
}
