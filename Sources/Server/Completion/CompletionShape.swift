/// How completion items are built, since clients do not agree on what a word of Chinese is.
enum CompletionShape: String, Sendable, Hashable, CaseIterable {
  /// The edit covers what was typed of the name.
  case prefix
  /// The edit and the filter text cover the whole run of Han characters before the caret; the label is the name.
  case word
  /// As `word`, with the run in the label too.
  case label
}
