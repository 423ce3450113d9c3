public import DraftSyntax
public import Rules
public import TextModel

/// What the people at the editor may decide.
public struct Settings: Sendable, Hashable {
  /// The language of messages.
  public var language: Language
  /// The issue that drafts are for, or `nil` for what they tell themselves.
  public var issueDate: CivilDate?
  public var rules: RuleSelection
  /// What the paper keeps to.
  public var style = HouseStyle()
  /// The file of the lexicon to go by, or `nil` for the one the server came with.
  public var lexicon: String?
  /// Where the page about a rule is found, `{rule}` for its name; `nil` where there is none.
  public var rulePages: String?
  /// The shape of completion items, or `nil` for what suits the client.
  public var completionItems: CompletionShape?
  /// What the client's columns count, or `nil` for what was agreed upon.
  ///
  /// Some editors count bytes or code points whatever the protocol says.
  public var positionEncoding: ColumnEncoding?
  /// Whether the line just left is mended behind a full stop or Enter.
  public var formatsOnType = false
  /// Whether dates show their weekday.
  public var showsWeekdays = false

  public init(
    language: Language = .chinese, issueDate: CivilDate? = nil, rules: RuleSelection = RuleSelection(),
    completionItems: CompletionShape? = nil, positionEncoding: ColumnEncoding? = nil
  ) {
    self.language = language
    self.issueDate = issueDate
    self.rules = rules
    self.completionItems = completionItems
    self.positionEncoding = positionEncoding
  }
}
