public import Names

/// What rules may know beyond the draft itself; the same for every draft of a run.
public struct RuleContext: Sendable {
  /// The names the paper keeps using, or `nil`.
  public var lexicon: Lexicon?

  public init(lexicon: Lexicon? = nil) {
    self.lexicon = lexicon
  }
}
