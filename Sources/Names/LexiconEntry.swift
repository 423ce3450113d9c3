public import DraftSyntax

/// What a lexicon knows of a name.
public struct LexiconEntry: Sendable, Hashable {
  public var name: String
  public var kind: NameKind
  /// How often the name was seen in the corpus; 0 for a division of the gazetteer that it never mentions.
  public var mentions: Int
  /// In how many documents.
  public var documents: Int
  /// The latest date of a document that has it, where dates are known.
  public var lastSeen: CivilDate?
  /// The division it belongs to: 运城市 of 盐湖区.
  public var parent: String?
  /// Whether it is a division of the gazetteer (its full or its short name), or a country.
  public var isDivision: Bool
  /// A place where it stands.
  public var example: Example?

  /// A place in the corpus where a name stands.
  public struct Example: Sendable, Hashable {
    /// The document as the learner was told to call it.
    public var document: String
    /// The line in the repaired text, from 1.
    public var line: Int
    /// The sentence, cut where it is long; may be empty in large lexicons.
    public var sentence: String

    public init(document: String, line: Int, sentence: String) {
      self.document = document
      self.line = line
      self.sentence = sentence
    }
  }
}
