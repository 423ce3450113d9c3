extension Lexicon {
  /// How a division stands to another one that is named right before it.
  public enum Belonging: Sendable, Hashable {
    /// The second lies in the first, or nothing speaks against it.
    case plausible
    /// The second lies elsewhere: in the division given.
    case elsewhere(String)
  }

  /// Whether a county (or a city) lies in the city (or province) named before it.
  ///
  /// Names that several divisions have are plausible in each of them; names the gazetteer does not know are everywhere.
  public func belonging(of place: String, to above: String) -> Belonging {
    var (place, above) = (place, above)
    guard let bytes, let child = place.withUTF8({ index(of: UnsafeRawBufferPointer($0)) }),
      let parent = above.withUTF8({ index(of: UnsafeRawBufferPointer($0)) }), child != parent,
      bytes.uint8(.flags, child) & 2 != 0, bytes.uint8(.flags, parent) & 2 != 0
    else { return .plausible }
    let children = children(of: parent)
    guard !children.isEmpty, !children.contains(child) else { return .plausible }
    if children.contains(where: { self.children(of: $0).contains(child) }) { return .plausible }
    let real = bytes.uint32(.parents, child)
    // Without one parent of its own it is a province, or a name that several divisions have.
    guard real != LexiconLayout.none, Int(real) != parent else { return .plausible }
    // Two of the same rank side by side are a list.
    guard depth(of: child) > depth(of: parent) else { return .plausible }
    return .elsewhere(bytes.text(.nameStarts, .nameBytes, Int(real)))
  }

  /// 0 for provinces, 1 for what lies in one, 2 below that.
  private func depth(of index: Int) -> Int {
    var depth = 0
    var index = index
    while let bytes, depth < 3, bytes.uint32(.parents, index) != LexiconLayout.none {
      index = Int(bytes.uint32(.parents, index))
      depth += 1
    }
    return depth
  }

  private func children(of index: Int) -> [Int] {
    guard let bytes else { return [] }
    return bytes.entries(.childStarts, of: index, limit: bytes.raw(.children).count / 4)
      .map { Int(bytes.uint32(.children, $0)) }
  }
}
