package import TextModel

/// The lines of a page with all that is known of each before any is joined.
package struct PageLines: Sendable {
  package let source: SourceText
  package let facts: [LineFacts]
  package let forms: [LineForm]
  /// Half-widths of the column each line stands in, or 0.
  package let columns: [Int]
  /// The lines that are not blank, in order.
  package let written: [Int]
  /// How paragraphs are marked around each of the written lines, by place.
  let styles: [ParagraphStyle]

  package init(_ source: SourceText) {
    self.source = source
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
    self.facts = facts
    self.forms = forms
    columns = ColumnWidths(facts, forms).widths
    written = facts.indices.filter { !facts[$0].isBlank }
    styles = ParagraphStyle.styles(of: written, facts, columns)
  }

  /// Whether hard-wrapped columns make up this page, so that its spaces are a typesetter's.
  package var isTypeset: Bool {
    var inColumns = 0
    for line in written where columns[line] > 0 { inColumns += 1 }
    return inColumns >= 3
  }
}
