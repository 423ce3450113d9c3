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

  package init(_ source: SourceText) { self.init(source, nil) }

  /// The lines of a text, those of it taken over that are `known`.
  init(_ source: SourceText, _ known: KnownLines?) {
    let lines = source.lines
    let head = known.map { $0.common.head > 0 ? lines.line(at: $0.common.head) : 0 } ?? 0
    let tail =
      known.map { $0.common.tail > 0 ? lines.line(at: source.count - $0.common.tail) : lines.count }
      ?? lines.count
    var facts: [LineFacts] = []
    var forms: [LineForm] = []
    facts.reserveCapacity(lines.count)
    forms.reserveCapacity(lines.count)
    var reader = LineFormReader(source.utf8)
    if let known {
      facts += known.lines.facts[..<head]
      forms += known.lines.forms[..<head]
    }
    source.utf8.withUnsafeBufferPointer { bytes in
      for line in head..<tail {
        facts.append(LineFacts(bytes, source.content(ofLine: line)))
        forms.append(reader.form(of: facts[line], number: line))
      }
    }
    var columns = Array(repeating: 0, count: lines.count)
    if let known {
      if forms[head..<tail].contains(.code) {
        self.init(source, nil)
        return
      }
      let start = known.lines.facts.count - (lines.count - tail)
      facts += known.lines.facts[start...].lazy.map { $0.moved(by: known.common.shift) }
      forms += known.lines.forms[start...]
      columns.replaceSubrange(..<head, with: known.lines.columns[..<head])
      columns.replaceSubrange(tail..., with: known.lines.columns[start...])
    }
    var (written, set): ([Int], [Int]) = ([], [])
    written.reserveCapacity(facts.count)
    set.reserveCapacity(facts.count)
    for line in facts.indices {
      if !facts[line].isBlank { written.append(line) }
      if ColumnWidths.counts(forms[line]) { set.append(line) }
    }
    let changed = set.partitioningIndex { $0 >= head }..<set.partitioningIndex { $0 >= tail }
    var widths = ColumnWidths(columns)
    widths.tell(facts, set, around: [changed])
    self.init(
      utf8: source.utf8, facts: facts, forms: forms, columns: widths.widths, written: written,
      styles: ParagraphStyle.styles(of: written, facts, widths.widths),
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
