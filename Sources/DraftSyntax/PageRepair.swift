public import TextModel

/// The repair of a page, round by round.
///
/// What was repaired is read again until nothing is left to repair, so that the repaired text is its
/// own repair: a joined paragraph may show that the next one belongs to it too. Only around what was
/// repaired is there anything new to see.
struct PageRepair {
  /// What was found in one reading, before it was repaired.
  struct Round: Sendable {
    /// The text that was read, as the repair of the source that it is.
    var before: RepairedText
    var lines: PageLines
    var joints: [Joint]
    var groups: LineGroups
    var repairs: GroupedRepairs
  }

  private(set) var repaired: RepairedText
  private(set) var lines: PageLines
  /// The rounds that an earlier version of the page took.
  private let earlier: [Round]
  /// Which of `lines` stood in the earlier version in the same round.
  private var known: KnownLines?
  private var readings = 0
  private var isDone = false
  /// The pairs of characters of the text as it is, if anything had to be asked of them.
  private var pairs: SeenPairs?
  private var spare = Spare()

  /// The largest arrays of the last round: their memory is that of the next ones, where nobody else has need of it.
  private struct Spare {
    var utf8: [UInt8] = []
    var facts: [LineFacts] = []

    mutating func takeText() -> [UInt8] {
      defer { utf8 = [] }
      return utf8
    }

    mutating func takeFacts() -> [LineFacts] {
      defer { facts = [] }
      return facts
    }
  }

  /// Two are enough for nearly every page: one that repairs, one that finds nothing more. A page torn to shreds took twelve, a table of short lines that join one after another 150.
  private static let mostReadings = 200

  /// - Parameter earlier: The rounds that an earlier version took; what is the same now is taken from there.
  init(_ source: SourceText, after earlier: [Round] = []) {
    let glyphs = GlyphReader.edits(in: source)
    repaired = RepairedText(source.utf8, applying: glyphs)
    self.earlier = earlier
    known = earlier.first.flatMap { [utf8 = repaired.utf8] in KnownLines($0.lines, in: utf8) }
    lines = PageLines(glyphs.isEmpty ? source : SourceText(validUTF8: repaired.utf8), known)
  }

  /// Reads the text as it is now and repairs it; `nil` after the round in which nothing was left to repair.
  mutating func next(_ words: (any WordMemory)?) -> Round? {
    guard !isDone, readings < PageRepair.mostReadings else { return nil }
    let before = known.map { EarlierRound(earlier[readings], lines, $0.common) }
    readings += 1
    var reader = JointReader(lines, words, pairs: pairs)
    let joints = reader.joints(before)
    let groups = LineGroups(lines, joints)
    let repairs = RepairReader(lines, joints, groups).repairs(before)
    let round = Round(before: repaired, lines: lines, joints: joints, groups: groups, repairs: repairs)
    isDone = repairs.isEmpty
    if isDone { return round }
    repaired = RepairedText(lines.utf8, applying: repairs.all.lazy.map(\.edit), in: spare.takeText())
      .composed(after: repaired)
    pairs = reader.pairs?.after(repairs.all, in: repaired.utf8)
    known = readings < earlier.count ? KnownLines(earlier[readings].lines, in: repaired.utf8) : nil
    lines = RepairedLines.of(round, repaired.utf8, known, in: spare.takeFacts())
    spare = Spare(utf8: round.lines.utf8, facts: round.lines.facts)
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
