extension RandomAccessCollection where Index == Int {
  /// The index of the first element that meets a condition, which all behind it must meet too; `endIndex` where none does.
  ///
  /// - Complexity: O(log *n*), where *n* is the length of the collection.
  @inlinable
  public func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
