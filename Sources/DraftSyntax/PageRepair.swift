public import TextModel

/// The repair of a page, round by round.
///
/// What was repaired is read again until nothing is left to repair, so that the repaired text is its
/// own repair: a joined paragraph may show that the next one belongs to it too. Only around what was
/// repaired is there anything new to see.
struct PageRepair {
  /// What was found in one reading, before it was repaired.
  struct Round {
    /// The text that was read, as the repair of the source that it is.
    var before: RepairedText
    var lines: PageLines
    var joints: [Joint]
    var groups: LineGroups
    var repairs: [Repair]
  }

  private(set) var repaired: RepairedText
  private(set) var lines: PageLines
  private var readings = 0
  /// The pairs of characters of the text as it is, if anything had to be asked of them.
  private var pairs: SeenPairs?

  /// Two are enough for nearly every page: one that repairs, one that finds nothing more. A page torn to shreds took twelve, a table of short lines that join one after another 150.
  private static let mostReadings = 200

  init(_ source: SourceText) {
    let glyphs = GlyphReader.edits(in: source)
    repaired = RepairedText(source.utf8, applying: glyphs)
    lines = PageLines(glyphs.isEmpty ? source : SourceText(validUTF8: repaired.utf8))
  }

  /// Reads the text as it is now and repairs it; `nil` when nothing is left to repair.
  mutating func next(_ words: (any WordMemory)?) -> Round? {
    guard readings < PageRepair.mostReadings else { return nil }
    readings += 1
    var reader = JointReader(lines, words, pairs: pairs)
    let joints = reader.joints()
    let groups = LineGroups(lines, joints)
    let repairs = RepairReader(lines, joints, groups).repairs()
    if repairs.isEmpty { return nil }
    let round = Round(before: repaired, lines: lines, joints: joints, groups: groups, repairs: repairs)
    let edits = repairs.map { SourceEdit($0.range, $0.replacement) }
    repaired = RepairedText(lines.utf8, applying: edits).composed(after: repaired)
    pairs = reader.pairs?.after(repairs, in: repaired.utf8)
    lines = RepairedLines.of(lines, joints, groups, repairs, repaired.utf8)
    return round
  }
}

extension RepairedText {
  /// Repairs a page without asking what its items are.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(repairing source: SourceText, words: (any WordMemory)? = nil) {
    var repair = PageRepair(source)
    while repair.next(words) != nil {}
    self = repair.repaired
  }
}
