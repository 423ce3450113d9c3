import TextModel

/// The items of a page among its passages: articles, briefs, captions and banners, each with headline and credit.
struct ItemReading {
  /// The passages, each with its kind.
  private(set) var passages: [Passage]
  /// In order of the text.
  let items: [PageItem]
  /// The text that was read.
  let utf8: [UInt8]
  /// The bytes of the passages that are read as text.
  let ranges: [Range<Int>]
  /// What each of these says of itself.
  let traits: [PassageTraits]
  let credits: [PassageCredits]
  let kinship: WordKinship

  /// Finds them, with the help of what was found in an earlier version of the text.
  ///
  /// - Parameter facts: What one look at each passage's line told.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  init(_ text: RepairedText, _ passages: [Passage], _ facts: [LineFacts], after earlier: ItemReading?) {
    self.passages = passages
    utf8 = text.utf8
    let places = MarkdownMarks.prose(utf8, &self.passages)
    ranges = places.map { passages[$0].range }
    let known = earlier.map { [utf8, ranges] in KnownPassages($0, utf8, ranges) }
    (traits, credits) = PassageTraits.read(utf8, ranges, places.map { facts[$0] }, known)
    let together = PassageTraits.together(traits, on: places.map { passages[$0].lines })
    kinship = WordKinship(utf8, together, known)
    let roles = ItemSearch.roles(together, kinship)
    for (index, place) in places.enumerated() {
      self.passages[place].kind = ItemReading.kind(index, together, roles)
      self.passages[place].range = traits[index].range
    }
    items = ItemAssembly.items(utf8, together, credits, roles, places)
  }

  private static func kind(_ index: Int, _ traits: [PassageTraits], _ roles: [PassageRole]) -> Passage.Kind {
    switch roles[index] {
    case .banner: .banner
    case .headline, .headlineAfter: headlineKind(index, traits, roles)
    case .creditBefore, .creditAfter, .tail, .captionCredit: .byline
    case .subhead: .subhead
    case .caption: .caption
    case .furniture: .furniture
    case .first, .body:
      traits[index].isTableRow ? .tableRow : traits[index].isListItem ? .listItem : .paragraph
    }
  }

  /// 引题, 主题 or 副题: a deck opens with a dash, a kicker is the shorter or unmarked line above.
  private static func headlineKind(
    _ index: Int, _ traits: [PassageTraits], _ roles: [PassageRole]
  ) -> Passage.Kind {
    if traits[index].opensWithDash { return .deck }
    let role = roles[index]
    let isFirst = index == 0 || roles[index - 1] != role
    guard isFirst, index + 1 < traits.count, roles[index + 1] == role, !traits[index + 1].opensWithDash else {
      return .headline
    }
    let next = traits[index + 1]
    let isMinor = traits[index].headingLevel == 0 && next.headingLevel > 0
    return isMinor || traits[index].length * 2 <= next.length || traits[index].length <= 7
      ? .kicker : .headline
  }
}
