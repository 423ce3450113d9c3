/// A name that may be meant by what stands before the caret.
public struct NameCompletion: Sendable, Hashable {
  public var name: String
  public var kind: NameKind
  /// Mentions in the corpus; 0 for names that only the gazetteer or the draft knows.
  public var mentions: Int
  public var documents: Int
  /// Mentions in the open draft.
  public var draftMentions: Int
  /// Higher is better; items come best first.
  public var score: Double
  /// The bytes of the line before the caret that the name replaces.
  ///
  /// Items of one answer may begin at different places (运 alone, or 山西省运); who needs one start for all takes the
  /// smallest and puts the bytes between before the name.
  public var replacedRange: Range<Int>
}

extension NameCompletion {
  /// A word that somebody has put down, of which nothing else is known.
  public init(ofWord word: String, replacing range: Range<Int>) {
    self.init(
      name: word, kind: .organisation, mentions: 0, documents: 0, draftMentions: 0, score: 0,
      replacedRange: range)
  }
}
