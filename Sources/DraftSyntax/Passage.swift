/// One logical line of the page: a paragraph, a headline, a byline, a caption.
public struct Passage: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case paragraph
    case headline
    /// 引题: above the headline, smaller.
    case kicker
    /// 副题: below the headline, often opening with ——.
    case deck
    /// 小标题, inside an article.
    case subhead
    /// A credit on a line of its own.
    case byline
    case caption
    /// 栏头: a section's name.
    case banner
    case listItem
    case tableRow
    /// Page furniture: folio, editors, telephone.
    case furniture
    /// Markdown code and front matter, which nobody reads as prose.
    case code
  }

  public var kind: Kind
  /// The bytes in the repaired text, without white space at the ends or a Markdown mark.
  public var range: Range<Int>
  /// The lines of the source it stands on, counted from 0.
  public var lines: ClosedRange<Int>

  public init(kind: Kind, range: Range<Int>, lines: ClosedRange<Int>) {
    self.kind = kind
    self.range = range
    self.lines = lines
  }
}
