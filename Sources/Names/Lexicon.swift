/// The names of places and organisations that a paper keeps using.
public struct Lexicon: Sendable {
  public init() {}
}
