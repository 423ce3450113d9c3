/// How the lines around a line mark their paragraphs: by an indent, by a blank line, or not at all.
///
/// One page holds articles from several hands, so that the habit is told from the neighbourhood of each line, as the width of its column is.
struct ParagraphStyle: Hashable {
  /// Lines that follow a finished sentence are indented, and hardly any other.
  private(set) var indents = false
  /// Gaps stand after finished sentences, and hardly anywhere else.
  private(set) var parts = false
  /// Blank lines between any two lines here; 1 where chat windows and web pages made a paragraph of each.
  private(set) var usualBlanks: Int8 = 0

  /// The style around each of the written lines, by place.
  static func styles(of written: [Int], _ lines: [LineFacts], _ columns: [Int]) -> [ParagraphStyle] {
    var styles: [ParagraphStyle] = []
    styles.reserveCapacity(written.count)
    var counts = Counts()
    var low = 1
    var high = 1
    /// Counts the gap before a place, if a column runs across it.
    func count(_ place: Int, _ step: Int) {
      let (left, right) = (written[place - 1], written[place])
      if columns[left] > 0, columns[right] > 0 { counts.add(lines[left], lines[right], right - left, step) }
    }
    for place in written.indices {
      while high < written.count, high <= place + reach {
        count(high, 1)
        high += 1
      }
      while low < place - reach {
        count(low, -1)
        low += 1
      }
      styles.append(counts.style)
    }
    return styles
  }

  /// Gaps looked at on either side.
  private static let reach = 16

  /// Gaps of a neighbourhood by kind; `Inside` counts those after an unfinished sentence.
  private struct Counts {
    var gaps = 0
    var blanks = 0
    var blanksInside = 0
    var wide = 0
    var wideInside = 0
    var indents = 0
    var indentsInside = 0

    mutating func add(_ left: LineFacts, _ right: LineFacts, _ distance: Int, _ step: Int) {
      let inside = left.endsSentence ? 0 : step
      gaps += step
      if distance > 1 {
        blanks += step
        blanksInside += inside
      }
      if distance > 2 {
        wide += step
        wideInside += inside
      }
      if right.indent > 0 {
        indents += step
        indentsInside += inside
      }
    }

    var style: ParagraphStyle {
      var style = ParagraphStyle()
      style.indents = indents >= 2 && indentsInside * 4 <= indents
      let isDoubleSpaced = gaps >= 5 && blanks * 20 >= gaps * 17 && blanksInside * 2 >= blanks
      style.usualBlanks = isDoubleSpaced ? 1 : 0
      style.parts =
        isDoubleSpaced ? wide >= 2 && wideInside * 4 <= wide : blanks >= 2 && blanksInside * 4 <= blanks
      return style
    }
  }
}
