/// Names and words that someone knows, asked when a line may have been broken inside one.
///
/// The lexicon of names conforms to it; the page reader works without as well.
public protocol WordMemory: Sendable {
  /// The length in bytes of the longest known name that begins before `offset` in `utf8` and ends after it, or `nil`.
  func longestWord(across offset: Int, in utf8: [UInt8]) -> Range<Int>?
}
