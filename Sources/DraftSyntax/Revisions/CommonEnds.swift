/// The elements at both ends of a list that an earlier version of it had too, by their places.
struct CommonEnds {
  /// How many are alike from the start and from the end.
  private let (head, tail): (Int, Int)
  private let (earlierCount, count): (Int, Int)

  /// Compares places of two lists of which one was `earlierCount` long and the other is `count` long.
  ///
  /// - Parameters:
  ///   - isSame: Whether what stands at a place from the start stood there earlier too.
  ///   - isSameMoved: Whether what stands at a place, given first, is what stood at another one, as many from the end.
  init(
    _ earlierCount: Int, _ count: Int, _ isSame: (Int) -> Bool, fromEnd isSameMoved: (Int, Int) -> Bool
  ) {
    let limit = min(earlierCount, count)
    var head = 0
    while head < limit, isSame(head) { head += 1 }
    var tail = 0
    while tail < limit - head, isSameMoved(count - 1 - tail, earlierCount - 1 - tail) { tail += 1 }
    (self.head, self.tail) = (head, tail)
    (self.earlierCount, self.count) = (earlierCount, count)
  }

  /// Where a run of places began in the earlier list, and whether it stands behind what is different; `nil` where one of them is not as it was.
  ///
  /// A run may begin before both lists, or end behind both, as who looks a little around something asks for it.
  func place(of run: Range<Int>) -> (first: Int, isBehind: Bool)? {
    if run.upperBound <= head { return (run.lowerBound, false) }
    return run.lowerBound >= count - tail ? (run.lowerBound - count + earlierCount, true) : nil
  }
}
