public import TextModel

extension Page {
  /// Reads a page: decides which line ends are breaks, repairs the rest, and finds the items.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public init(reading source: SourceText, words: (any WordMemory)? = nil) {
    let lines = PageLines(source)
    var jointReader = JointReader(lines, words: words)
    let joints = jointReader.joints()
    let groups = LineGroups(lines, joints)
    let repairs = RepairReader(lines, joints, groups).repairs()
    let repaired = RepairedText(source, applying: repairs.map { ($0.range, $0.replacement) })
    let passages = groups.passages(of: lines, in: repaired)
    let read = ItemReader.read(repaired, passages)
    self.init(
      source: source, repaired: repaired, passages: read.passages, items: read.items,
      damages: DamageReader(lines, joints, groups).damages(from: repairs))
  }
}
