public import TextModel

extension Page {
  /// Reads a page: decides which line ends are breaks, repairs the rest, and finds the items.
  public init(reading source: SourceText, words: (any WordMemory)? = nil) {
    let repaired = RepairedText(source, applying: [])
    var passages: [Passage] = []
    for line in 0..<source.lines.count {
      let content = source.content(ofLine: line)
      guard !content.isEmpty else { continue }
      passages.append(Passage(kind: .paragraph, range: content, lines: line...line))
    }
    let read = ItemReader.read(repaired, passages)
    self.init(
      source: source, repaired: repaired, passages: read.passages, items: read.items, damages: [])
  }
}
