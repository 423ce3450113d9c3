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

  init(_ lines: [LineFacts], _ forms: [LineForm]) {
    widths = Array(repeating: 0, count: lines.count)
    let set = lines.indices.filter { forms[$0] == .text || forms[$0] == .lead || forms[$0] == .listItem }
    var histogram = Array(repeating: 0, count: ColumnWidths.limits.upperBound + 3)
    var unmarked = histogram
    var low = 0
    var high = 0
    for (place, line) in set.enumerated() {
      while high < set.count, high <= place + ColumnWidths.reach {
        ColumnWidths.count(lines[set[high]], 1, &histogram, &unmarked)
        high += 1
      }
      while low < place - ColumnWidths.reach {
        ColumnWidths.count(lines[set[low]], -1, &histogram, &unmarked)
        low += 1
      }
      widths[line] = ColumnWidths.peak(histogram, unmarked, among: high - low)
    }
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
  private static func peak(_ histogram: [Int], _ unmarked: [Int], among total: Int) -> Int {
    var best = 0
    var bestCount = 0
    for width in limits where histogram[width] > 0 {
      var count = 0
      var plain = 0
      for near in max(0, width - tolerance)...min(histogram.count - 1, width + 1) {
        count += histogram[near]
        plain += unmarked[near]
      }
      if count * 4 + histogram[width] > bestCount, plain * 5 >= count * 2 {
        bestCount = count * 4 + histogram[width]
        best = width
      }
    }
    let share = bestCount / 4
    return share >= 3 && share * 3 >= total ? best : 0
  }
}
