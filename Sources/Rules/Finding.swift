public import TextModel

/// One thing that must not go to print, with what would put it right.
public struct Finding: Sendable, Hashable {
  /// The id of the rule.
  public var rule: String
  public var category: Category
  public var severity: Severity
  /// The bytes of the source it is about.
  public var range: Range<Int>
  public var message: Wording
  /// Best first.
  public var fixes: [Fix]
  /// Other places that show why.
  public var related: [RelatedPlace]

  /// A change that puts a finding right.
  public struct Fix: Sendable, Hashable {
    public var title: Wording
    /// Edits of the source, in order of the text, not overlapping.
    public var edits: [TextEdit]
    /// One right answer, and nothing lost.
    public var isSafe: Bool

    public init(title: Wording, edits: [TextEdit], isSafe: Bool) {
      self.title = title
      self.edits = edits
      self.isSafe = isSafe
    }
  }

  public struct RelatedPlace: Sendable, Hashable {
    /// The bytes of the source.
    public var range: Range<Int>
    public var message: Wording

    public init(range: Range<Int>, message: Wording) {
      self.range = range
      self.message = message
    }
  }

  /// A finding of a rule; category and severity are the rule's own unless given.
  public init(
    _ summary: RuleSummary, _ range: Range<Int>, _ message: Wording, severity: Severity? = nil,
    fixes: [Fix] = [], related: [RelatedPlace] = []
  ) {
    rule = summary.id
    category = summary.category
    self.severity = severity ?? summary.severity
    self.range = range
    self.message = message
    self.fixes = fixes
    self.related = related
  }

  /// The same finding in a text that has so many bytes more before it.
  public func moved(by shift: Int) -> Finding {
    var moved = self
    moved.range = range.moved(by: shift)
    for index in fixes.indices {
      for edit in fixes[index].edits.indices {
        moved.fixes[index].edits[edit].range = fixes[index].edits[edit].range.moved(by: shift)
      }
    }
    for index in related.indices { moved.related[index].range = related[index].range.moved(by: shift) }
    return moved
  }
}
