import TextModel

/// Finds the items of a page among its passages: articles, briefs, captions and banners, each with headline and credit.
enum ItemReader {
  /// Gives each passage its kind, and the items they make up, in order of the text.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  static func read(_ text: RepairedText, _ passages: [Passage]) -> (passages: [Passage], items: [PageItem]) {
    var passages = passages
    let places = MarkdownMarks.prose(text.utf8, &passages)
    let (traits, credits) = PassageTraits.read(text.utf8, passages, at: places)
    let roles = ItemSearch.roles(traits, WordKinship(text.utf8, traits))
    for (index, place) in places.enumerated() {
      passages[place].kind = kind(index, traits, roles)
      passages[place].range = traits[index].range
    }
    return (passages, ItemAssembly.items(text.utf8, traits, credits, roles, places))
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
