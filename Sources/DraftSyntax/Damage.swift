public import TextModel

/// One thing that went wrong on the way to this text, with all the edits that put it right.
///
/// One damage is one finding: a column of thirty hard-wrapped lines is one `hardWrap`.
public struct Damage: Sendable {
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// A column's lines, each ended where the column was full (G01).
    case hardWrap
    /// A blank line in the middle of a sentence (G02).
    case brokenSentence
    /// A single line ended in the middle of a sentence or of a number (G03, D13).
    case brokenLine
    /// Han characters set apart by single spaces (G04).
    case spacedOut
    /// Spaces around numbers and beside marks, left by a typesetter.
    case looseSpaces
    /// Text drawn twice (G05).
    case doubled
    /// A headline set one character a line (G06).
    case verticalHeadline
  }

  public var kind: Kind
  /// The bytes of the source it covers.
  public var range: Range<Int>
  /// What repairs it, as edits of the source, in order; all have one right answer.
  public var edits: [TextEdit]
  /// Why the page reader took it for damage.
  public var reason: Reason

  /// What spoke for a damage, most telling first.
  public struct Reason: Sendable, Hashable {
    public enum Evidence: Sendable, Hashable {
      /// The line fills its column (width of the column in full-width characters).
      case fullColumn(Int)
      /// No mark ends the sentence before the gap.
      case unfinishedSentence
      /// A quotation or bracket is open across the gap.
      case openBracket
      /// The characters on both sides make a word, given here.
      case word(String)
      /// The next line opens with a mark that cannot open one.
      case closingMark
      /// A number is cut.
      case cutNumber
    }
    public var evidence: [Evidence]

    public init(_ evidence: [Evidence]) { self.evidence = evidence }
  }

  public init(kind: Kind, range: Range<Int>, edits: [TextEdit], reason: Reason = Reason([])) {
    self.kind = kind
    self.range = range
    self.edits = edits
    self.reason = reason
  }
}
