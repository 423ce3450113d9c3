import TextModel

/// Sets clean text in columns the way newspapers do and extraction leaves it, so that every gap's truth is known.
///
/// Columns of 8 to 36 characters, now and then a blank line where a column ends in mid-sentence; paragraphs
/// are told by what is left of their indent, by a blank line, by a wider gap than every line has, or not at all.
struct Typesetter {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private static let indents = ["", "", "\u{3000}\u{3000}", "    ", "\t", "\u{A0}\u{A0}\u{A0}\u{A0}"]

  /// Sets paragraphs; gives the page and, by line from 0, whether its end joins.
  mutating func set(_ paragraphs: [String]) -> (text: String, verdicts: [Int: Bool]) {
    let width = pick(4) == 0 ? 16 + 2 * pick(29) : 22 + 2 * pick(14)
    let blankBetween = pick(2) == 0
    let indent = Typesetter.indents[pick(Typesetter.indents.count)]
    // Where blank lines part paragraphs, many set no indent, so that the first line has the whole width.
    let isFlush = blankBetween && indent.isEmpty && pick(2) == 0
    let columnLines = 18 + pick(40)
    // As people type: a paragraph a line, with nothing to mend.
    let isTyped = pick(4) == 0
    // As it was typed or pasted, with a paragraph torn in two here and there.
    let isTorn = !isTyped && pick(3) == 0
    let tearsWide = pick(2) == 0
    // Each line a paragraph of its own, as chat windows and web pages make of hard-wrapped text.
    let isDoubleSpaced = !isTyped && !isTorn && pick(6) == 0
    var lines: [String] = []
    var verdicts: [Int: Bool] = [:]
    var inColumn = 0
    for paragraph in paragraphs {
      let pieces = isTyped ? [paragraph] : isTorn ? halves(paragraph) : wrapped(paragraph, width, isFlush)
      for (index, piece) in pieces.enumerated() {
        lines.append((index == 0 ? indent : "") + piece)
        let joins = index + 1 < pieces.count
        verdicts[lines.count - 1] = joins
        inColumn += 1
        let columnEnds = joins && (isTorn ? tearsWide : inColumn >= columnLines)
        var blanks = columnEnds || !joins && blankBetween ? 1 : 0
        if isDoubleSpaced { blanks = !joins && blankBetween ? 2 : 1 }
        for _ in 0..<blanks {
          lines.append("")
          verdicts[lines.count - 1] = joins
        }
        if columnEnds { inColumn = 0 }
      }
    }
    return (lines.joined(separator: "\n"), verdicts)
  }

  /// Lines of `width` half-widths, the first two characters shorter unless it is flush; marks that cannot open a line hang.
  private func wrapped(_ paragraph: String, _ width: Int, _ isFlush: Bool) -> [String] {
    let scalars = Array(paragraph.unicodeScalars)
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var used = isFlush ? 0 : 4
    for (index, scalar) in scalars.enumerated() {
      line.append(scalar)
      used += CharacterClass.halfWidths(scalar.value)
      guard index + 1 < scalars.count else { break }
      let next = scalars[index + 1].value
      let nextClass = CharacterClass(next)
      if used + CharacterClass.halfWidths(next) > width, nextClass != .closer, nextClass != .pause,
        nextClass != .sentenceEnd, CharacterClass(scalar.value) != .opener
      {
        lines.append(String(line))
        line = String.UnicodeScalarView()
        used = 0
      }
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }

  /// A paragraph broken once, somewhere inside, as a page break does it, or a slip of the hand.
  private mutating func halves(_ paragraph: String) -> [String] {
    let scalars = Array(paragraph.unicodeScalars)
    guard scalars.count >= 40, pick(3) == 0 else { return [paragraph] }
    let cut = 8 + pick(scalars.count - 16)
    let next = CharacterClass(scalars[cut].value)
    // A break after a full stop cannot be told from a paragraph's end, and is none.
    if CharacterClass(scalars[cut - 1].value) == .sentenceEnd || next == .closer || next == .pause
      || next == .sentenceEnd || CharacterClass(scalars[cut - 1].value) == .closer
    {
      return [paragraph]
    }
    return [scalars[..<cut], scalars[cut...]].map { String(String.UnicodeScalarView($0)) }
  }

  private mutating func pick(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(count))
  }
}
