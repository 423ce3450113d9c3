public import TextModel

/// A draft as rules see it: the page read once, with its dates and the day it is for.
public struct Draft: Sendable {
  public let page: Page
  /// The issue the draft is for, if it is known: as given, else as the page itself tells.
  public let issueDate: CivilDate?

  /// Reads a draft; bad text is a value here, never an error.
  public init(_ source: SourceText, issueDate: CivilDate? = nil, words: (any WordMemory)? = nil) {
    page = Page(reading: source, words: words)
    self.issueDate = issueDate
  }

  /// The repaired text, which rules read.
  public var text: RepairedText { page.repaired }
}
