public import TextModel

extension Page {
  /// Reads a page: decides which line ends are breaks, repairs the rest, and finds the items.
  ///
  /// What was repaired is read again until nothing is left to repair, so that the repaired text is
  /// its own repair: a joined paragraph may show that the next one belongs to it too.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(reading source: SourceText, words: (any WordMemory)? = nil) {
    let glyphs = GlyphReader.edits(in: source)
    var repaired = RepairedText(source, applying: glyphs)
    var text = glyphs.isEmpty ? source : SourceText(validUTF8: repaired.utf8)
    var damages: [Damage] = []
    var lines = PageLines(text)
    for _ in 0..<Page.mostReadings {
      var jointReader = JointReader(lines, words: words)
      let joints = jointReader.joints()
      let groups = LineGroups(lines, joints)
      let repairs = RepairReader(lines, joints, groups).repairs()
      if repairs.isEmpty { break }
      let found = DamageReader(lines, joints, groups).damages(from: repairs)
      damages.append(contentsOf: found.map { $0.inSource(of: repaired) })
      let edits = repairs.map { SourceEdit($0.range, $0.replacement) }
      repaired = RepairedText(text, applying: edits).composed(after: repaired)
      text = SourceText(validUTF8: repaired.utf8)
      lines = PageLines(text)
    }
    let read = ItemReader.read(repaired, Page.passages(lines, in: repaired, of: source))
    self.init(
      source: source, repaired: repaired, passages: read.passages, items: read.items,
      damages: damages.sorted {
        ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
      })
  }

  /// Two are enough for nearly every page: one that repairs, one that finds nothing more. A page torn to shreds took twelve.
  private static let mostReadings = 40

  /// The lines of the repaired text, each a passage.
  private static func passages(
    _ lines: PageLines, in repaired: RepairedText, of source: SourceText
  ) -> [Passage] {
    lines.written.compactMap { line in
      var range = lines.facts[line].content
      if lines.forms[line] == .heading {
        while range.lowerBound < range.upperBound, repaired.utf8[range.lowerBound] == UInt8(ascii: "#") {
          range = (range.lowerBound + 1)..<range.upperBound
        }
        while range.lowerBound < range.upperBound, repaired.utf8[range.lowerBound] == Ascii.space {
          range = (range.lowerBound + 1)..<range.upperBound
        }
      }
      if range.isEmpty { return nil }
      let place = repaired.sourceRange(of: range)
      let first = source.lines.line(at: place.lowerBound)
      return Passage(
        kind: kind(lines.forms[line]), range: range,
        lines: first...max(first, source.lines.line(at: max(place.lowerBound, place.upperBound - 1))))
    }
  }

  /// What the form of a line says for certain; the rest is for the item reader.
  private static func kind(_ form: LineForm) -> Passage.Kind {
    switch form {
    case .code: .code
    case .tableRow: .tableRow
    case .listItem: .listItem
    default: .paragraph
    }
  }
}
