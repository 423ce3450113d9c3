public import TextModel

extension Page {
  /// Reads a page: decides which line ends are breaks, repairs the rest, and finds the items.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(reading source: SourceText, words: (any WordMemory)? = nil) {
    self.init(source, words, after: nil, isKept: false)
  }

  /// Reads a page that is being edited, with the help of what an earlier version of it was read as, and keeps what helps with the next.
  ///
  /// It is the same page as if it were read for the first time.
  ///
  /// - Parameter words: The same that the earlier version was read with.
  /// - Complexity: O(what changed) but for a few steps a line and a look at each byte.
  public init(rereading source: SourceText, words: (any WordMemory)? = nil, after earlier: Page?) {
    self.init(source, words, after: earlier?.memory, isKept: source.count <= PageMemory.longestPage)
  }

  private init(_ source: SourceText, _ words: (any WordMemory)?, after earlier: PageMemory?, isKept: Bool) {
    var repair = PageRepair(source, after: earlier?.rounds ?? [])
    var damages: [Damage] = []
    var rounds: [PageRepair.Round] = []
    while let round = repair.next(words) {
      let found = DamageReader(round.lines, round.joints, round.groups).damages(from: round.repairs)
      damages.append(contentsOf: found.map { $0.inSource(of: round.before) })
      if isKept { rounds.append(round) }
    }
    let repaired = repair.repaired
    let lines = repair.lines
    let (passages, facts) = Page.passages(lines, in: repaired, of: source)
    let items = ItemReading(repaired, passages, facts, after: earlier?.items)
    self.init(
      source: source, repaired: repaired, passages: items.passages, items: items.items,
      damages: damages.sorted {
        ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
      },
      memory: isKept ? PageMemory(rounds: rounds, items: items) : nil)
  }

  /// The lines of the repaired text, each a passage, and what one look at each told.
  private static func passages(
    _ lines: PageLines, in repaired: RepairedText, of source: SourceText
  ) -> (passages: [Passage], facts: [LineFacts]) {
    var passages: [Passage] = []
    var facts: [LineFacts] = []
    passages.reserveCapacity(lines.written.count)
    facts.reserveCapacity(lines.written.count)
    var last = 0
    for line in lines.written {
      var range = lines.facts[line].content
      if lines.forms[line] == .heading {
        while range.lowerBound < range.upperBound, repaired.utf8[range.lowerBound] == UInt8(ascii: "#") {
          range = (range.lowerBound + 1)..<range.upperBound
        }
        while range.lowerBound < range.upperBound, repaired.utf8[range.lowerBound] == Ascii.space {
          range = (range.lowerBound + 1)..<range.upperBound
        }
      }
      if range.isEmpty { continue }
      let place = repaired.sourceRange(of: range)
      let first = source.lines.line(at: place.lowerBound, from: last)
      last = source.lines.line(at: max(place.lowerBound, place.upperBound - 1), from: first)
      passages.append(Passage(kind: kind(lines.forms[line]), range: range, lines: first...last))
      facts.append(lines.facts[line])
    }
    return (passages, facts)
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
