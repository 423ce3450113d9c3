import Names
import TextModel

/// What the items of one answer have in common: one start for all, as most clients need it.
struct CompletionBuilder {
  let shape: CompletionShape
  /// The bytes of the source that each item replaces.
  let replaced: Range<Int>
  private let text: SourceText
  private let lineStart: Int

  init(shape: CompletionShape, text: SourceText, lineStart: Int, caret: Int, completions: [NameCompletion]) {
    self.shape = shape
    self.text = text
    self.lineStart = lineStart
    let first = completions.lazy.map { lineStart + $0.replacedRange.lowerBound }.min() ?? caret
    var start = min(first, caret)
    if shape != .prefix {
      while let before = UTF8Scalars.decode(text.utf8, before: start, start: lineStart),
        [.han, .letter, .digit].contains(CharacterClass(before.scalar))
      {
        start -= before.length
      }
    }
    replaced = start..<caret
  }

  /// What the item puts in: whatever it replaces before the name, then the name.
  func newText(of completion: NameCompletion) -> String {
    kept(before: completion) + completion.name
  }

  /// What the client compares with the text before the caret; `nil` where it had better use the label.
  func filterText(of completion: NameCompletion) -> String? {
    let typed = text[typedRange(of: completion)]
    if typed.utf8.contains(where: { $0 < 0x80 }) {
      // Pinyin is in none of the texts, so nothing but what was typed can match.
      return kept(before: completion) + typed
    }
    return shape == .prefix ? nil : newText(of: completion)
  }

  private func kept(before completion: NameCompletion) -> String {
    text[replaced.lowerBound..<typedRange(of: completion).lowerBound]
  }

  private func typedRange(of completion: NameCompletion) -> Range<Int> {
    let start = lineStart + completion.replacedRange.lowerBound
    return max(start, replaced.lowerBound)..<max(start, replaced.upperBound)
  }
}
