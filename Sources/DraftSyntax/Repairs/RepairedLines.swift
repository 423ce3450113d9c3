import TextModel

/// Puts together what is known of a repaired text's lines: those that no repair touched are taken over.
struct RepairedLines {
  private let earlier: PageLines
  private let utf8: [UInt8]
  private var known: KnownLines?
  private var reader: LineFormReader
  private var facts: [LineFacts] = []
  private var forms: [LineForm] = []
  private var columns: [Int] = []
  private var written: [Int] = []
  /// The styles as they were.
  private var styles: [ParagraphStyle] = []
  private var isUndoubled: [Bool] = []
  /// The lines that widths of columns are told from.
  private var set: [Int] = []
  /// Where lines changed, as places in `set` and in `written`.
  private var changesInSet: [Range<Int>] = []
  private var changes: [Range<Int>] = []
  private var undecided: [Int] = []
  /// How far the text at hand has moved.
  private var shift = 0
  /// The first line of `earlier` not yet dealt with.
  private var next = 0
  /// Its first place not yet dealt with.
  private var nextPlace = 0

  /// The lines of `utf8`, which is the text of a round after its repairs; those that are `known` need not be read.
  ///
  /// It is as if they were read anew, but that only those places are open whose surroundings changed.
  ///
  /// - Parameter room: An array that is needed no more, whose memory is used again.
  /// - Complexity: O(what was repaired) but for a few steps a line.
  static func of(
    _ round: PageRepair.Round, _ utf8: [UInt8], _ known: KnownLines?, in room: consuming [LineFacts] = []
  ) -> PageLines {
    let earlier = round.lines
    var lines = RepairedLines(earlier, utf8, known, in: consume room)
    for (index, group) in round.groups.groups.enumerated() {
      let place = group.places.lowerBound
      let repairs = round.repairs[index]
      if repairs.isEmpty {
        lines.keep(through: earlier.written[group.places.upperBound - 1])
        if place < round.joints.count, round.joints[place].asked.areSeenTogether != nil {
          lines.undecided.append(lines.written.count - 1)
        }
      } else {
        lines.keep(through: earlier.written[place] - 1)
        guard lines.replace(group.places, repairs) else { return PageLines(SourceText(validUTF8: utf8)) }
      }
    }
    lines.keep(through: earlier.facts.count - 1)
    return lines.finished()
  }

  private init(_ earlier: PageLines, _ utf8: [UInt8], _ known: KnownLines?, in room: consuming [LineFacts]) {
    self.earlier = earlier
    self.utf8 = utf8
    self.known = known
    reader = LineFormReader(utf8)
    facts = consume room
    facts.removeAll(keepingCapacity: true)
    facts.reserveCapacity(earlier.facts.count)
    forms.reserveCapacity(earlier.facts.count)
    columns.reserveCapacity(earlier.facts.count)
    written.reserveCapacity(earlier.written.count)
    styles.reserveCapacity(earlier.written.count)
    isUndoubled.reserveCapacity(earlier.written.count)
    set.reserveCapacity(earlier.written.count)
    changesInSet.reserveCapacity(earlier.written.count)
    changes.reserveCapacity(earlier.written.count)
  }

  private mutating func keep(through last: Int) {
    while next <= last {
      let line = earlier.facts[next].moved(by: shift)
      append(line, earlier.forms[next], column: earlier.columns[next], isUndoubled: true)
      next += 1
      if !line.isBlank { nextPlace += 1 }
    }
  }

  /// Puts in what repairs made of a group of lines; `false` where code is among them, since that tells on the lines after it.
  private mutating func replace(_ places: Range<Int>, _ repairs: ArraySlice<Repair>) -> Bool {
    let (firstInSet, firstWritten) = (set.count, written.count)
    guard repairs.allSatisfy(\.joins) ? join(places, repairs) : read(places, repairs) else { return false }
    next = earlier.written[places.upperBound - 1] + 1
    nextPlace = places.upperBound
    changesInSet.append(firstInSet..<set.count)
    changes.append(firstWritten..<written.count)
    return true
  }

  /// What is known of lines makes up what is known of the one that they were joined to.
  private mutating func join(_ places: Range<Int>, _ repairs: ArraySlice<Repair>) -> Bool {
    var line = earlier.facts[next].moved(by: shift)
    for (place, repair) in zip(places.dropFirst(), repairs) {
      line.append(earlier.facts[earlier.written[place]], isSpaced: repair.edit.replacement != nil)
      shift += repair.edit.growth
    }
    let form = known?.line(line.content)?.form ?? reader.form(of: line, number: facts.count)
    append(line, form, column: 0, isUndoubled: true)
    return form != .code
  }

  private mutating func read(_ places: Range<Int>, _ repairs: ArraySlice<Repair>) -> Bool {
    let last = earlier.written[places.upperBound - 1]
    if earlier.forms[next...last].contains(.code) { return false }
    var start = earlier.facts[next].content.lowerBound
    while start > 0, !isLineEnd(earlier.utf8[start - 1]) { start -= 1 }
    var end = earlier.facts[last].content.upperBound
    while end < earlier.utf8.count, !isLineEnd(earlier.utf8[end]) { end += 1 }
    start += shift
    for repair in repairs { shift += repair.edit.growth }
    end += shift
    let isUndoubled = !repairs.contains { $0.kind == .doubled }
    while start <= end {
      var lineEnd = start
      while lineEnd < end, !isLineEnd(utf8[lineEnd]) { lineEnd += 1 }
      let (line, form) = known?.line(start..<lineEnd) ?? read(start..<lineEnd)
      if form == .code { return false }
      append(line, form, column: 0, isUndoubled: isUndoubled)
      let isPair =
        lineEnd + 1 < end && utf8[lineEnd] == Ascii.carriageReturn && utf8[lineEnd + 1] == Ascii.lineFeed
      start = lineEnd + (isPair ? 2 : 1)
    }
    return true
  }

  private mutating func read(_ range: Range<Int>) -> (LineFacts, LineForm) {
    let line = utf8.withUnsafeBufferPointer { LineFacts($0, range) }
    return (line, reader.form(of: line, number: facts.count))
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == Ascii.lineFeed || byte == Ascii.carriageReturn }

  private mutating func append(_ line: LineFacts, _ form: LineForm, column: Int, isUndoubled: Bool) {
    if !line.isBlank {
      written.append(facts.count)
      self.isUndoubled.append(isUndoubled)
      styles.append(earlier.styles[min(nextPlace, earlier.styles.count - 1)])
    }
    if ColumnWidths.counts(form) { set.append(facts.count) }
    facts.append(line)
    forms.append(form)
    columns.append(column)
  }

  private mutating func finished() -> PageLines {
    var isOpen = Array(repeating: false, count: written.count)
    for change in changes {
      let from = max(0, change.lowerBound - JointReader.reach)
      for place in from..<min(written.count, change.upperBound + JointReader.reach) { isOpen[place] = true }
    }
    for place in undecided { isOpen[place] = true }
    var widths = ColumnWidths(columns)
    let moved = widths.tell(facts, set, around: changesInSet)
    var place = 0
    for line in moved {
      while place < written.count, written[place] < line { place += 1 }
      isOpen[place] = true
    }
    let now = ParagraphStyle.styles(of: written, facts, widths.widths)
    for place in written.indices where now[place] != styles[place] { isOpen[place] = true }
    var lines = PageLines(
      utf8: utf8, facts: facts, forms: forms, columns: widths.widths, written: written, styles: now,
      isOpen: isOpen, isUndoubled: isUndoubled)
    if lines.isTypeset != earlier.isTypeset { lines.openAll() }
    return lines
  }
}
