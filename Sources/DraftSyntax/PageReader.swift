public import TextModel

extension Page {
  /// Reads a page: decides which line ends are breaks, repairs the rest, and finds the items.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(reading source: SourceText, words: (any WordMemory)? = nil) {
    var repair = PageRepair(source)
    var damages: [Damage] = []
    while let round = repair.next(words) {
      let found = DamageReader(round.lines, round.joints, round.groups).damages(from: round.repairs)
      damages.append(contentsOf: found.map { $0.inSource(of: round.before) })
    }
    let repaired = repair.repaired
    let lines = repair.lines
    let read = ItemReader.read(repaired, Page.passages(lines, in: repaired, of: source))
    self.init(
      source: source, repaired: repaired, passages: read.passages, items: read.items,
      damages: damages.sorted {
        ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
      })
  }

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
