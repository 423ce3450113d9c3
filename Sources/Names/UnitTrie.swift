/// Words as a tree of units in one hash table; finds all words that begin at a place.
package struct UnitTrie: Sendable {
  /// Open addressing: node and unit of each edge, 0 in free slots.
  private var keys: [UInt64]
  private var children: [Int32]
  /// The first edges, which most places of a text do not have.
  private var roots: [Int32]
  /// One bit for each hash of the first two units of a word: small enough to stay in the cache, where the edges do not.
  private var pairs = [UInt64](repeating: 0, count: 1 << 11)
  /// The number of the word that ends at each node, -1 for none.
  private var words: [Int32] = [-1]
  private var edges = 0

  package init(capacity: Int = 1024) {
    var size = 16
    while size < capacity * 4 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    children = [Int32](repeating: 0, count: size)
    roots = [Int32](repeating: 0, count: 1 << 16)
  }

  /// Adds a word of two units or more under a number; a word that is there keeps its number.
  package mutating func insert(_ word: some Collection<UInt16>, number: Int32) {
    guard let first = word.first else { return }
    var node = roots[Int(first)]
    if node == 0 {
      node = newNode()
      roots[Int(first)] = node
    }
    if let second = word.dropFirst().first {
      let bit = UnitTrie.pairBit(first, second)
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    for unit in word.dropFirst() {
      if edges * 2 > keys.count { grow() }
      let key = UInt64(node) << 16 | UInt64(unit)
      var slot = UnitTrie.slot(key, keys.count)
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
      if keys[slot] == 0 {
        keys[slot] = key
        children[slot] = newNode()
        edges += 1
      }
      node = children[slot]
    }
    if words[Int(node)] < 0 { words[Int(node)] = number }
  }

  private mutating func newNode() -> Int32 {
    words.append(-1)
    return Int32(words.count - 1)
  }

  private mutating func grow() {
    let (oldKeys, oldChildren) = (keys, children)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    children = [Int32](repeating: 0, count: oldKeys.count * 2)
    for (key, child) in zip(oldKeys, oldChildren) where key != 0 {
      var slot = UnitTrie.slot(key, keys.count)
      while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = key
      children[slot] = child
    }
  }

  @inline(__always)
  private static func pairBit(_ first: UInt16, _ second: UInt16) -> Int {
    Int((UInt32(first) &* 0x9E37_79B1 ^ UInt32(second) &* 0x85EB_CA6B) >> 15)
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ count: Int) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (count - 1)
  }

  /// Calls `body` with the length and number of each word that begins at `start`, shortest first.
  @inline(__always)
  package func forEachWord(
    in units: UnsafeBufferPointer<UInt16>, at start: Int, _ body: (_ length: Int, _ number: Int) -> Void
  ) {
    var node = roots[Int(units[start])]
    var index = start
    // No word has one unit alone, so two of them tell at nearly every place that there is none.
    guard node != 0, start + 1 < units.count else { return }
    let bit = UnitTrie.pairBit(units[start], units[start + 1])
    guard pairs[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return }
    while node != 0 {
      index += 1
      let word = words[Int(node)]
      if word >= 0 { body(index - start, Int(word)) }
      guard index < units.count else { return }
      let key = UInt64(node) << 16 | UInt64(units[index])
      var slot = UnitTrie.slot(key, keys.count)
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
      node = keys[slot] == 0 ? 0 : children[slot]
    }
  }

  /// The longest word that begins at `start`: its length and number.
  package func longestWord(
    in units: UnsafeBufferPointer<UInt16>, at start: Int
  ) -> (length: Int, number: Int)? {
    var longest: (length: Int, number: Int)?
    forEachWord(in: units, at: start) { longest = ($0, $1) }
    return longest
  }
}
