/// One piece of the page: what a sub-editor would call an item.
public struct PageItem: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable {
    case article
    /// 简讯: too short to need a byline.
    case brief
    case caption
    /// 栏头.
    case banner
  }

  public var kind: Kind
  /// Passages (indices into the page's) of the headline with its kicker and deck, in order; they may stand before or after the body.
  public var headline: [Int]
  /// Passages of the body in order, subheads among them; may include the line of an inline byline.
  public var body: Range<Int>
  /// The credit that counts, or `nil`.
  public var byline: Credit?
  /// The bytes of 本报讯, 运城晚报讯 or 新华社…电 in the repaired text, or `nil` where the body opens otherwise.
  public var lead: Range<Int>?

  public init(kind: Kind, headline: [Int], body: Range<Int>, byline: Credit?, lead: Range<Int>? = nil) {
    self.kind = kind
    self.headline = headline
    self.body = body
    self.byline = byline
    self.lead = lead
  }
}
