/// Why bytes are not a lexicon that can be used.
public enum LexiconError: Error, Hashable, Sendable {
  /// They do not begin as a lexicon does.
  case notALexicon
  /// Written by another version of the program; learn it again.
  case otherVersion(Int)
  /// Shorter than it says itself.
  case truncated(bytes: Int, expected: Int)
  /// Its checksum is wrong.
  case damaged
}
