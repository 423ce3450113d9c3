import DraftSyntax

/// What a stretch is coloured as; all of the protocol's own types, which every theme knows.
enum SemanticTokenType: String, CaseIterable {
  /// Headlines with their kickers and decks.
  case headline = "class"
  /// Bylines and credits.
  case credit = "decorator"
  case subhead = "keyword"
  case place = "namespace"
  case organisation = "type"
  case date = "number"
  /// Folios, telephone numbers, code.
  case furniture = "comment"

  /// Its number in the legend.
  var index: Int { SemanticTokenType.allCases.firstIndex(of: self) ?? 0 }

  init?(_ kind: Passage.Kind) {
    switch kind {
    case .headline, .kicker, .deck: self = .headline
    case .byline: self = .credit
    case .subhead, .banner: self = .subhead
    case .furniture, .code: self = .furniture
    case .paragraph, .caption, .listItem, .tableRow: return nil
    }
  }
}
