public import TextModel

/// A draft as rules see it: the page read once, with its dates and the day it is for.
public struct Draft: Sendable {
  public let page: Page
  /// The issue the draft is for, if it is known: as given, else as the page itself tells.
  public let issueDate: CivilDate?
  /// The characters of the source and of the repaired text, for a quick no to whoever looks for one.
  public let characters: ScalarSet
  /// The characters of the repaired text one by one, for whoever looks for words and names.
  public let units: HanUnits
  /// Every date and time of the repaired text, in order.
  public let dates: [WrittenDate]
  /// The marks and numbers of the repaired text, in order.
  public let landmarks: [Landmark]
  /// Every stretch of the source that was decoded with the wrong encoding, in order.
  public let misreadings: [Misreading]

  /// Reads a draft; bad text is a value here, never an error.
  public init(_ source: SourceText, issueDate: CivilDate? = nil, words: (any WordMemory)? = nil) {
    self.init(Page(reading: source, words: words), issueDate)
  }

  /// Reads a draft that is being edited, as `Page(rereading:words:after:)` does.
  ///
  /// - Parameter words: The same that the earlier version was read with.
  public init(
    _ source: SourceText, issueDate: CivilDate? = nil, words: (any WordMemory)? = nil, after earlier: Draft?
  ) {
    self.init(Page(rereading: source, words: words, after: earlier?.page), issueDate)
  }

  private init(_ page: Page, _ issueDate: CivilDate?) {
    self.page = page
    let source = page.source
    var characters = ScalarSet()
    units = HanUnits(page.repaired.utf8, addingTo: &characters)
    source.utf8.withUnsafeBufferPointer { bytes in
      page.repaired.forEachStretchTakenOut {
        characters.insert(UnsafeBufferPointer(rebasing: bytes[$0]))
      }
    }
    self.characters = characters
    dates = DateReader.read(units)
    self.issueDate = issueDate ?? IssueDateReader.read(page, dates)
    landmarks = Landmark.all(in: units)
    misreadings = Misreading.all(in: source.utf8, characters)
  }

  /// Some lines of the repaired text as a draft of their own, for who looks at nothing beyond a line: without items, damages, dates and misreadings.
  ///
  /// The source is that of the whole draft, and places of it stay what they are.
  public func excerpt(_ lines: Range<Int>) -> Draft {
    let passages = page.passages.lazy.filter { lines.contains($0.range.lowerBound) }.map {
      Passage(
        kind: $0.kind,
        range: $0.range.lowerBound - lines.lowerBound..<$0.range.upperBound - lines.lowerBound,
        lines: $0.lines)
    }
    return Draft(
      excerpt: Page(
        source: page.source, repaired: page.repaired.lines(lines), passages: Array(passages), items: [],
        damages: []),
      issueDate: issueDate)
  }

  private init(excerpt page: Page, issueDate: CivilDate?) {
    self.page = page
    self.issueDate = issueDate
    var characters = ScalarSet()
    units = HanUnits(page.repaired.utf8, addingTo: &characters)
    self.characters = characters
    dates = []
    landmarks = Landmark.all(in: units)
    misreadings = []
  }

  /// The repaired text, which rules read.
  public var text: RepairedText { page.repaired }
}
