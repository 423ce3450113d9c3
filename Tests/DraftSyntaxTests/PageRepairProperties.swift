import TestSupport
import Testing
import TextModel

@testable import DraftSyntax

/// Reading again only around what was repaired is reading everything again.
struct PageRepairProperties {
  /// Pieces of the seeds with one damage to very many.
  private static func page(_ number: UInt64) -> String {
    var generator = SeededGenerator(seed: number)
    var scalars = Array((PageProperties.seeds.randomElement(using: &generator) ?? "").unicodeScalars)
    let start = Int.random(in: 0..<max(1, scalars.count / 2), using: &generator)
    scalars = Array(scalars.dropFirst(start).prefix(500))
    for _ in 0..<[1, 3, 10, 40][Int(number % 4)] { PageProperties.damage(&scalars, &generator) }
    return String(String.UnicodeScalarView(scalars))
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `each round finds what a reading of the whole text would find`(series: UInt64) {
    for number in series * 12..<series * 12 + 12 {
      var repair = PageRepair(SourceText(PageRepairProperties.page(number)))
      while true {
        let quick = repair.lines
        let whole = PageLines(SourceText(validUTF8: repair.repaired.utf8))
        #expect(quick.utf8 == whole.utf8)
        #expect(quick.facts == whole.facts)
        #expect(quick.forms == whole.forms)
        #expect(quick.columns == whole.columns)
        #expect(quick.written == whole.written)
        #expect(quick.styles == whole.styles)
        let repairs = PageRepairProperties.repairs(whole)
        let round = repair.next(nil)
        #expect(round.map { $0.repairs.all.map { "\($0)" } } == repairs)
        if repairs.isEmpty { break }
      }
    }
  }

  private static func repairs(_ lines: PageLines) -> [String] {
    var reader = JointReader(lines, words: nil)
    let joints = reader.joints()
    let repairs = RepairReader(lines, joints, LineGroups(lines, joints)).repairs()
    return repairs.all.map { "\($0)" }
  }
}
