public import Names

/// What rules may know beyond the draft itself; the same for every draft of a run.
public struct RuleContext: Sendable {
  /// The names the paper keeps using, or `nil`.
  public var lexicon: Lexicon?
  /// What the paper keeps to.
  public var style: HouseStyle

  public init(lexicon: Lexicon? = nil, style: HouseStyle = HouseStyle()) {
    self.lexicon = lexicon
    self.style = style
  }
}
