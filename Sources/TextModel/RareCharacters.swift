/// Characters of the Basic Multilingual Plane that few drafts have, with where to look for them.
public struct RareCharacters: Sendable {
  private let set: ScalarSet
  /// The words of the set that hold any.
  private let words: [Int]

  /// Those of some ranges that are not in the set of ordinary ones.
  public init(_ ranges: [ClosedRange<UInt32>], except ordinary: ScalarSet = ScalarSet()) {
    var all = ScalarSet()
    for range in ranges { all.insert(range) }
    let set = all.subtracting(ordinary)
    self.set = set
    words = set.words.indices.filter { set.words[$0] != 0 }
  }

  public func contains(_ scalar: UInt32) -> Bool { set.contains(scalar) }

  /// Whether one of them is in a set.
  ///
  /// - Complexity: O(*n*), where *n* is the number of blocks of 64 that hold any of them.
  public func meet(_ others: ScalarSet) -> Bool {
    set.words.withUnsafeBufferPointer { here in
      others.words.withUnsafeBufferPointer { there in words.contains { here[$0] & there[$0] != 0 } }
    }
  }
}
