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

  /// Whether a line of this form is set as text is, so that its width tells something.
  static func counts(_ form: LineForm) -> Bool { form == .text || form == .lead || form == .listItem }

  /// Tells the widths anew where one of the lines looked at is new or gone; gives the lines whose width is another now.
  ///
  /// `changes` are places in `set`, in order; an empty one is where lines went.
  @discardableResult
  mutating func tell(_ lines: [LineFacts], _ set: [Int], around changes: [Range<Int>]) -> [Int] {
    var changed: [Int] = []
    changed.reserveCapacity(changes.reduce(0) { $0 + $1.count })
    var window = Window()
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
            window.count(lines[set[low]], -1)
            low += 1
          }
          low = place - ColumnWidths.reach
          high = low
        }
        while high < set.count, high <= place + ColumnWidths.reach {
          window.count(lines[set[high]], 1)
          high += 1
        }
        while low < place - ColumnWidths.reach {
          window.count(lines[set[low]], -1)
          low += 1
        }
        let width = window.peak(lines, set[low..<high])
        if width != widths[set[place]] {
          widths[set[place]] = width
          changed.append(set[place])
        }
      }
    }
    return changed
  }

  /// The lines within reach, counted by their width.
  private struct Window {
    /// The widths that lines have, one bit each, the narrowest first.
    private var present: (UInt64, UInt64) = (0, 0)
    private var counts = [Counts](repeating: Counts(), count: ColumnWidths.limits.upperBound + 3)

    /// How many lines there are of a width.
    private struct Counts {
      /// Lines of exactly that width.
      var exact: Int16 = 0
      /// Lines that a column of that width would hold.
      var held: Int16 = 0
      /// Those of them that end without a mark.
      var unmarked: Int16 = 0
    }

    mutating func count(_ line: LineFacts, _ step: Int16) {
      guard limits.contains(line.width) else { return }
      let isUnmarked =
        line.pauses + line.sentenceEnds == 0 || !(line.endsSentence || Window.isPause(line.last))
      let ofUnmarked = isUnmarked ? step : 0
      counts.withUnsafeMutableBufferPointer { counts in
        counts[line.width].exact += step
        // A column holds what is narrower by the tolerance, or wider by a half-width.
        for width in (line.width - 1)...(line.width + tolerance) {
          counts[width].held += step
          counts[width].unmarked += ofUnmarked
        }
      }
      note(line.width, isPresent: counts[line.width].exact > 0)
    }

    private mutating func note(_ width: Int, isPresent: Bool) {
      let place = width - ColumnWidths.limits.lowerBound
      let bit: UInt64 = 1 << UInt64(place & 63)
      if place < 64 {
        present.0 = isPresent ? present.0 | bit : present.0 & ~bit
      } else {
        present.1 = isPresent ? present.1 | bit : present.1 & ~bit
      }
    }

    private static func isPause(_ scalar: UInt32) -> Bool {
      scalar == 0xFF0C || scalar == 0x3001 || scalar == 0xFF1B || scalar == 0x2C || scalar == 0x3B
    }

    /// The width that most lines share, if enough of them do and enough of those end without a mark: poems end every line with one.
    func peak(_ lines: [LineFacts], _ set: ArraySlice<Int>) -> Int {
      var best = 0
      var bestCount = 0
      var (low, high) = present
      while low | high != 0 {
        let place = low != 0 ? low.trailingZeroBitCount : 64 + high.trailingZeroBitCount
        if low != 0 { low &= low - 1 } else { high &= high - 1 }
        let width = ColumnWidths.limits.lowerBound + place
        let here = counts[width]
        let count = Int(here.held * 4 + here.exact)
        if count > bestCount, here.unmarked * 5 >= here.held * 2 {
          bestCount = count
          best = width
        }
      }
      let share = bestCount / 4
      return share >= 3 && share * 3 >= set.count && runsOn(lines, set, best) ? best : 0
    }

    /// Whether two lines of the width follow one another, one of them prose: headlines of one width between paragraphs make no column.
    private func runsOn(_ lines: [LineFacts], _ set: ArraySlice<Int>, _ width: Int) -> Bool {
      let near = (width - ColumnWidths.tolerance)...(width + 1)
      return zip(set, set.dropFirst()).contains { left, right in
        near.contains(lines[left].width) && near.contains(lines[right].width)
          && lines[left].pauses + lines[left].sentenceEnds + lines[right].pauses + lines[right].sentenceEnds
            > 0
      }
    }
  }
}
