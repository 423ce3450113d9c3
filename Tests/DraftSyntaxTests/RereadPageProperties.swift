import TestSupport
import Testing
import TextModel

@testable import DraftSyntax

/// A page that is read again after each edit, with the help of what it was before.
struct RereadPageProperties {
  private static func edit(_ source: inout SourceText, _ generator: inout SeededGenerator) {
    var scalars = Array(source[0..<source.count].unicodeScalars)
    if scalars.isEmpty { scalars = ["稿"] }
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: PageProperties.damage(&scalars, &generator)
    case 1:
      // A part goes, or comes twice; at times from the start or up to the end.
      let ends =
        [0, scalars.count] + (0..<2).map { _ in Int.random(in: 0...scalars.count, using: &generator) }
      let two = [ends.randomElement(using: &generator) ?? 0, ends.randomElement(using: &generator) ?? 0]
        .sorted()
      let part = Array(scalars[two[0]..<min(two[1], two[0] + 200)])
      scalars.replaceSubrange(
        two[0]..<two[0] + part.count, with: Bool.random(using: &generator) ? [] : part + part)
    default:
      let place = Int.random(in: 0...scalars.count, using: &generator)
      let typed: [String] = [
        "好", "，", "。", "\n", "\n\n", " ", "（", "）", "1", "a", "\r", "\r\n", "⽉", "```\n", "---\n", "# ", "记者",
        "摄", "本报讯",
        "　　", "市", "（记者 李明）", "（记者",
      ]
      if place < scalars.count, Int.random(in: 0..<4, using: &generator) == 0 {
        scalars.remove(at: place)
      } else {
        scalars.insert(contentsOf: (typed.randomElement(using: &generator) ?? "").unicodeScalars, at: place)
      }
    }
    source = SourceText(String(String.UnicodeScalarView(scalars)))
  }

  private static func describe(_ page: Page) -> [String] {
    ["\(page.repaired.anchors)"] + page.passages.map { "\($0)" } + page.items.map { "\($0)" }
      + page.damages.map { "\($0)" }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `gives what it would give read for the first time`(series: UInt64) throws {
    var generator = SeededGenerator(seed: series + 100)
    for round in 0..<Rounds.count(6) {
      let seeds = PageProperties.pages
      let text = seeds.randomElement(using: &generator) ?? ""
      let start = Int.random(in: 0..<1 + text.unicodeScalars.count / 2, using: &generator)
      let part = text.unicodeScalars.dropFirst(start).prefix([300, 1500][round % 2])
      var source = SourceText(String(String.UnicodeScalarView(part)))
      var page: Page?
      for number in 0..<20 {
        let reread = Page(rereading: source, after: page)
        let fresh = Page(reading: source)
        #expect(reread.repaired.utf8 == fresh.repaired.utf8)
        let (left, right) = (Self.describe(reread), Self.describe(fresh))
        if left != right {
          let differences = zip(left, right).filter { $0 != $1 }.prefix(3)
          Issue.record("series \(series) round \(round) edit \(number): \(differences)")
          return
        }
        page = reread
        RereadPageProperties.edit(&source, &generator)
      }
    }
  }
}
