import TextModel

/// The lines of a text that stood in an earlier version of it too, read then.
struct KnownLines {
  /// The earlier version.
  let lines: PageLines
  let common: CommonLines
  /// The first line of `lines` that may be asked for next.
  private var next = 0

  /// Those of `utf8` that stand in `lines`; `nil` where code is among these, since code tells on the lines after it.
  init?(_ lines: PageLines, in utf8: [UInt8]) {
    if lines.forms.contains(.code) { return nil }
    common = CommonLines(lines.utf8, utf8)
    // --- on the first line, and only there, opens front matter.
    if common.tail == utf8.count { return nil }
    self.lines = lines
  }

  /// What was read of a line, where it stands now; lines are asked for in order, by their bytes without the line end.
  mutating func line(_ range: Range<Int>) -> (facts: LineFacts, form: LineForm)? {
    guard let shift = common.shift(ofLine: range) else { return nil }
    while next < lines.facts.count, lines.facts[next].content.lowerBound < range.lowerBound - shift {
      next += 1
    }
    guard next < lines.facts.count else { return nil }
    let facts = lines.facts[next].moved(by: shift)
    return facts.content.upperBound <= range.upperBound ? (facts, lines.forms[next]) : nil
  }
}

extension LineFacts {
  /// The same line elsewhere.
  func moved(by shift: Int) -> LineFacts {
    var moved = self
    moved.content = content.moved(by: shift)
    return moved
  }
}
