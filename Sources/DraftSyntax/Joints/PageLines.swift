package import TextModel

/// The lines of a text with all that is known of each before any is joined.
package struct PageLines: Sendable {
  let utf8: [UInt8]
  package let facts: [LineFacts]
  package let forms: [LineForm]
  /// Half-widths of the column each line stands in, or 0.
  package let columns: [Int]
  /// The lines that are not blank, in order.
  package let written: [Int]
  /// How paragraphs are marked around each of the written lines, by place.
  let styles: [ParagraphStyle]
  /// The places in `written` around which something changed since nothing was found to repair there; all, at first.
  private(set) var isOpen: [Bool]
  /// The places in `written` of lines in which no text was found to be drawn twice, and of which nothing but white space went since; none, at first.
  let isUndoubled: [Bool]

  package init(_ source: SourceText) {
    var facts: [LineFacts] = []
    facts.reserveCapacity(source.lines.count)
    source.utf8.withUnsafeBufferPointer { bytes in
      for line in 0..<source.lines.count {
        facts.append(LineFacts(bytes, source.content(ofLine: line)))
      }
    }
    var reader = LineFormReader(source.utf8)
    var forms: [LineForm] = []
    forms.reserveCapacity(facts.count)
    for (number, line) in facts.enumerated() {
      forms.append(reader.form(of: line, number: number))
    }
    let written = facts.indices.filter { !facts[$0].isBlank }
    let set = facts.indices.filter { ColumnWidths.counts(forms[$0]) }
    let columns = ColumnWidths.of(facts, set).widths
    self.init(
      utf8: source.utf8, facts: facts, forms: forms, columns: columns, written: written,
      styles: ParagraphStyle.styles(of: written, facts, columns),
      isOpen: Array(repeating: true, count: written.count),
      isUndoubled: Array(repeating: false, count: written.count))
  }

  init(
    utf8: [UInt8], facts: [LineFacts], forms: [LineForm], columns: [Int], written: [Int],
    styles: [ParagraphStyle], isOpen: [Bool], isUndoubled: [Bool]
  ) {
    self.utf8 = utf8
    self.facts = facts
    self.forms = forms
    self.columns = columns
    self.written = written
    self.styles = styles
    self.isOpen = isOpen
    self.isUndoubled = isUndoubled
  }

  /// Opens all places, where something changed that is of the whole page.
  mutating func openAll() { isOpen = Array(repeating: true, count: written.count) }

  /// Whether hard-wrapped columns make up this page, so that its spaces are a typesetter's.
  package var isTypeset: Bool {
    var inColumns = 0
    for line in written where columns[line] > 0 {
      inColumns += 1
      if inColumns == 3 { return true }
    }
    return false
  }
}
