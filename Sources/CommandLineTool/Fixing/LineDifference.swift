/// Which lines of one text stand for which of another (Myers, An O(ND) Difference Algorithm).
enum LineDifference {
  /// Lines that were replaced; one of the ranges may be empty.
  struct Change: Hashable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// Texts further apart are shown as one change: finding the shortest would take memory by the square.
  private static let farthest = 1500

  /// The changes in order.
  static func changes(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Change] {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var end = 0
    while end < old.count - start, end < new.count - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    {
      end += 1
    }
    if start == old.count, start == new.count { return [] }
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    func number(_ line: ArraySlice<UInt8>) -> Int {
      if let known = numbers[line] { return known }
      numbers[line] = numbers.count
      return numbers.count - 1
    }
    let left = old[start..<(old.count - end)].map(number)
    let right = new[start..<(new.count - end)].map(number)
    return middle(left, right).map {
      Change(
        old: ($0.old.lowerBound + start)..<($0.old.upperBound + start),
        new: ($0.new.lowerBound + start)..<($0.new.upperBound + start))
    }
  }

  private static func middle(_ old: [Int], _ new: [Int]) -> [Change] {
    guard let trace = trace(old, new) else { return [Change(old: 0..<old.count, new: 0..<new.count)] }
    var changes: [Change] = []
    var x = old.count
    var y = new.count
    for step in stride(from: trace.count - 1, to: 0, by: -1) {
      // Farthest points of the step before, on diagonals 1 - step ... step - 1.
      let reached = trace[step - 1]
      func point(_ diagonal: Int) -> Int {
        abs(diagonal) < step ? reached[diagonal + step - 1] : -1
      }
      let diagonal = x - y
      let isInsertion = diagonal == -step || (diagonal != step && point(diagonal - 1) < point(diagonal + 1))
      let from = isInsertion ? diagonal + 1 : diagonal - 1
      let fromX = point(from)
      let fromY = fromX - from
      let change =
        isInsertion
        ? Change(old: fromX..<fromX, new: fromY..<(fromY + 1))
        : Change(old: fromX..<(fromX + 1), new: fromY..<fromY)
      if let next = changes.last, next.old.lowerBound == change.old.upperBound,
        next.new.lowerBound == change.new.upperBound
      {
        changes[changes.count - 1] = Change(
          old: change.old.lowerBound..<next.old.upperBound, new: change.new.lowerBound..<next.new.upperBound)
      } else {
        changes.append(change)
      }
      x = fromX
      y = fromY
    }
    return changes.reversed()
  }

  /// For each number of steps, how far each diagonal got; `nil` where the texts are too far apart.
  private static func trace(_ old: [Int], _ new: [Int]) -> [[Int]]? {
    var trace: [[Int]] = []
    for step in 0...min(old.count + new.count, farthest) {
      var reached = [Int](repeating: -1, count: 2 * step + 1)
      for diagonal in stride(from: -step, through: step, by: 2) {
        func point(_ diagonal: Int) -> Int {
          abs(diagonal) < step ? trace[step - 1][diagonal + step - 1] : -1
        }
        var x = 0
        if step > 0 {
          let isInsertion =
            diagonal == -step || (diagonal != step && point(diagonal - 1) < point(diagonal + 1))
          x = isInsertion ? point(diagonal + 1) : point(diagonal - 1) + 1
        }
        var y = x - diagonal
        while x < old.count, y < new.count, old[x] == new[y] {
          x += 1
          y += 1
        }
        reached[diagonal + step] = x
        if x >= old.count, y >= new.count {
          trace.append(reached)
          return trace
        }
      }
      trace.append(reached)
    }
    return nil
  }
}
