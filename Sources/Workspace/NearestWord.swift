/// Finds what someone probably meant to type.
public enum NearestWord {
  /// The known word fewest slips away from `word`, unless it takes more slips than a third of its letters.
  public static func to(_ word: String, among known: [String]) -> String? {
    let letters = Array(word.utf8)
    let ranked = known.map { (slips: slips(letters, Array($0.utf8)), word: $0) }
    guard let best = ranked.min(by: { $0.slips < $1.slips }) else { return nil }
    return best.slips <= max(1, max(letters.count, best.word.utf8.count) / 3) ? best.word : nil
  }

  /// The letters to put in, leave out, change or swap with their neighbour to make one word of the other.
  private static func slips(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var line = [row + 1]
      line.reserveCapacity(right.count + 1)
      for column in right.indices {
        var least = min(
          last[column + 1] + 1, line[column] + 1, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        line.append(least)
      }
      beforeLast = last
      last = line
    }
    return last[right.count]
  }
}
