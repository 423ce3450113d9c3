public import TextModel

/// A page as it was read: its repaired text, the passages of that, the items they make up, and what was damaged.
///
/// Every character of the source that is not white space belongs to exactly one passage (Markdown
/// marks aside), and the repaired text leads back to the source byte by byte.
public struct Page: Sendable {
  public let source: SourceText
  /// The text as `format` prints it; its lines are the passages.
  public let repaired: RepairedText
  /// In order of the text.
  public let passages: [Passage]
  /// In order of the text.
  public let items: [PageItem]
  /// In order of the text.
  public let damages: [Damage]
  /// What helps to read the next version, of a page that is being edited.
  let memory: PageMemory?

  init(
    source: SourceText, repaired: RepairedText, passages: [Passage], items: [PageItem],
    damages: [Damage], memory: PageMemory? = nil
  ) {
    self.source = source
    self.repaired = repaired
    self.passages = passages
    self.items = items
    self.damages = damages
    self.memory = memory
  }

  /// The repaired text of a passage.
  public func text(of passage: Passage) -> String { repaired[passage.range] }
}
