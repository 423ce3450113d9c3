/// What a passage is within the items of a page.
enum PassageRole: UInt8, CaseIterable {
  case banner
  /// A line of a headline that stands before its article.
  case headline
  /// A credit between headline and body, or above both.
  case creditBefore
  /// The first paragraph of an article.
  case first
  /// Any other; stands here because `ReadingState.isInBody` counts on it.
  case body
  case subhead
  /// A credit on its line after the body.
  case tail
  /// A line of a headline that stands after its article.
  case headlineAfter
  /// A credit after such a headline.
  case creditAfter
  case caption
  case captionCredit
  case furniture
}
