import DraftSyntax
import Names
import Rules
import TestSupport
import Testing
import TextModel

/// Drafts that are checked again after an edit, where they changed.
struct EditedDraftTests {
  static let checker = Checker(
    RuleContext(lexicon: .builtIn),
    selection: RuleSelection(selected: Set(RuleCatalog.all.map { $0.summary.id })))

  /// What is put into drafts: the examples of all rules, and bits that change what a page is read as.
  static let pieces: [[UInt8]] =
    RuleCatalog.all.flatMap { $0.examples.map { Array($0.text.utf8) } }
    + [
      "\n", "\n", "\n\n", "\r\n", "\r", " ", "　", "```\n", "\n```\n", "# ", "- ", "| 甲 | 乙 |\n", "“", "”",
      "（", "。", "，",
      "1", "2021年", "市", "县", "🙂", "👨‍👩‍👧", "é", "⽉", "悅", "鎴戝競", "\u{FEFF}", "\u{200B}", "的", "近", "余",
      "运 城 市 召 开 会 议", "本报讯（记者 李婷）", "运城市委、市政府召开全市", "\n市\n县\n召\n开\n",
    ].map { Array($0.utf8) }

  static func page(_ generator: inout SeededGenerator, pieces count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<count {
      bytes += pieces.randomElement(using: &generator) ?? []
      if Int.random(in: 0..<3, using: &generator) > 0 { bytes += [0x0A] }
    }
    return bytes
  }

  static func border(_ bytes: [UInt8], near offset: Int) -> Int {
    var offset = min(offset, bytes.count)
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  /// Replaces up to twenty bytes, or more now and then, at a random place.
  static func edit(_ source: inout SourceText, _ generator: inout SeededGenerator) {
    let start = border(source.utf8, near: Int.random(in: 0...source.count, using: &generator))
    let length = [0, 0, 3, 20, 300].randomElement(using: &generator) ?? 0
    let end = max(start, border(source.utf8, near: start + Int.random(in: 0...length, using: &generator)))
    let isTyped = Int.random(in: 0..<4, using: &generator) > 0
    source.replace(start..<end, with: isTyped ? pieces.randomElement(using: &generator) ?? [] : [])
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `an edited draft gives what the same text gives afresh`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var source = SourceText("")
    var earlier: DraftFindings?
    for round in 0..<Rounds.count(40) {
      if round % 20 == 0 {
        var bytes = Self.page(&generator, pieces: 30)
        if round % 40 == 0 { bytes = bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }
        source = SourceText(validUTF8: bytes)
        earlier = nil
      }
      let draft = Draft(source, words: Lexicon.builtIn, after: earlier?.draft)
      let checked = Self.checker.check(draft, after: earlier)
      let fresh = Self.checker.check(Draft(source, words: Lexicon.builtIn))
      if checked.findings != fresh.findings {
        let lost = Set(fresh.findings).subtracting(checked.findings).map { "- \($0.rule) \($0.range)" }
        let odd = Set(checked.findings).subtracting(fresh.findings).map { "+ \($0.rule) \($0.range)" }
        Issue.record("round \(round): \((lost + odd).sorted().prefix(6)) in \(source[0..<source.count])")
        return
      }
      earlier = checked
      Self.edit(&source, &generator)
    }
  }

  @Test(arguments: ["\n", "\r\n"])
  func `a character typed into a paragraph changes the line of that paragraph alone`(_ lineEnd: String) {
    let lines = ["甲市召开会议，研究今年的工作。", "乙县也召开会议，研究明年的工作。", "丙区没有召开会议，也没有研究工作。"]
    let text = lines.joined(separator: lineEnd + lineEnd)
    var source = SourceText(text)
    let earlier = Draft(source)
    let line = source.content(ofLine: 2)
    source.replace(line.lowerBound + 9..<line.lowerBound + 9, with: "了".utf8)
    let change = DraftChange(from: earlier, to: Draft(source))
    #expect(change.source == line.lowerBound..<line.upperBound + 3 + lineEnd.utf8.count)
    #expect(change.shift == 3)
  }
}
