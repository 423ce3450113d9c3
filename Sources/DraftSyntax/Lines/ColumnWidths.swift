/// How wide the column is that a line was set in.
///
/// Hard-wrapped text gives itself away by many neighbouring lines of one width. The width is told
/// from the lines around each line, since a page holds columns of different widths, one after another.
struct ColumnWidths {
  /// The column's width in half-widths for each line, 0 where there is none.
  private(set) var widths: [Int]

  /// Narrower is a list or a poem, wider is no newspaper column.
  private static let limits = 16...120
  /// Lines looked at on either side, blank ones not counted.
  private static let reach = 7
  /// Punctuation is squeezed and hung: full lines differ by one full-width character.
  private static let tolerance = 2

  init(_ widths: [Int]) { self.widths = widths }

  /// The widths around all lines; `set` are those that are set as text is, in order.
  static func of(_ lines: [LineFacts], _ set: [Int]) -> ColumnWidths {
    var widths = ColumnWidths(Array(repeating: 0, count: lines.count))
    widths.tell(lines, set, around: [0..<set.count])
    return widths
  }

  /// Whether a line of this form is set as text is, so that its width tells something.
  static func counts(_ form: LineForm) -> Bool { form == .text || form == .lead || form == .listItem }

  /// Tells the widths anew where one of the lines looked at is new or gone; gives the lines whose width is another now.
  ///
  /// `changes` are places in `set`, in order; an empty one is where lines went.
  @discardableResult
  mutating func tell(_ lines: [LineFacts], _ set: [Int], around changes: [Range<Int>]) -> [Int] {
    var changed: [Int] = []
    var histogram = Array(repeating: 0, count: ColumnWidths.limits.upperBound + 3)
    var unmarked = histogram
    var low = 0
    var high = 0
    var next = 0
    for change in changes {
      let first = max(next, change.lowerBound - ColumnWidths.reach)
      next = max(first, min(set.count, change.upperBound + ColumnWidths.reach))
      for place in first..<next {
        // Nothing between is in reach of both this and the last one.
        if high < place - ColumnWidths.reach {
          while low < high {
            ColumnWidths.count(lines[set[low]], -1, &histogram, &unmarked)
            low += 1
          }
          low = place - ColumnWidths.reach
          high = low
        }
        while high < set.count, high <= place + ColumnWidths.reach {
          ColumnWidths.count(lines[set[high]], 1, &histogram, &unmarked)
          high += 1
        }
        while low < place - ColumnWidths.reach {
          ColumnWidths.count(lines[set[low]], -1, &histogram, &unmarked)
          low += 1
        }
        let width = ColumnWidths.peak(lines, set[low..<high], histogram, unmarked)
        if width != widths[set[place]] {
          widths[set[place]] = width
          changed.append(set[place])
        }
      }
    }
    return changed
  }

  private static func count(
    _ line: LineFacts, _ step: Int, _ histogram: inout [Int], _ unmarked: inout [Int]
  ) {
    guard limits.contains(line.width) else { return }
    histogram[line.width] += step
    if line.pauses + line.sentenceEnds == 0 || !(line.endsSentence || isPause(line.last)) {
      unmarked[line.width] += step
    }
  }

  private static func isPause(_ scalar: UInt32) -> Bool {
    scalar == 0xFF0C || scalar == 0x3001 || scalar == 0xFF1B || scalar == 0x2C || scalar == 0x3B
  }

  /// The width that most lines share, if enough of them do and enough of those end without a mark: poems end every line with one.
  private static func peak(
    _ lines: [LineFacts], _ set: ArraySlice<Int>, _ histogram: [Int], _ unmarked: [Int]
  ) -> Int {
    var best = 0
    var bestCount = 0
    for line in set {
      let width = lines[line].width
      guard width != best, limits.contains(width) else { continue }
      var count = 0
      var plain = 0
      for near in max(0, width - tolerance)...min(histogram.count - 1, width + 1) {
        count += histogram[near]
        plain += unmarked[near]
      }
      let score = count * 4 + histogram[width]
      if score > bestCount || score == bestCount && width < best, plain * 5 >= count * 2 {
        bestCount = score
        best = width
      }
    }
    let share = bestCount / 4
    return share >= 3 && share * 3 >= set.count ? best : 0
  }
}
