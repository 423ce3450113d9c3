import Names

/// A sentence with its names marked, as the trainer reads it: `text TAB start,end,TYPE start,end,TYPE …` (code points; LOC, ORG or PER).
struct AnnotatedSentence: Sendable {
  var units: [UInt16]
  var spans: [TaggedSpan]

  static let types = ["LOC", "ORG", "PER"]

  init(units: [UInt16], spans: [TaggedSpan]) {
    self.units = units
    self.spans = spans
  }

  /// The sentence of a line, or `nil` if the line is not written as it should be.
  init?(line: Substring) {
    let columns = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
    units = FoldedText.units(of: columns[0])
    spans = []
    guard columns.count > 1 else { return }
    for field in columns[1].split(separator: " ") {
      let parts = field.split(separator: ",")
      guard parts.count == 3, let start = Int(parts[0]), let end = Int(parts[1]), 0 <= start, start < end,
        end <= units.count, let type = AnnotatedSentence.types.firstIndex(of: String(parts[2]))
      else { return nil }
      spans.append(TaggedSpan(start: start, end: end, type: UInt8(type)))
    }
    spans.sort { $0.start < $1.start }
  }

  var tags: [UInt8] {
    var tags = [UInt8](repeating: NameTag.outside, count: units.count)
    for span in spans {
      for index in span.start..<span.end {
        tags[index] = NameTag.tag(ofType: span.type, isFirst: index == span.start)
      }
    }
    return tags
  }
}
