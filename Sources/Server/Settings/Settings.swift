import DraftSyntax
import Rules
import TextModel
import Workspace

/// What the people at the editor may decide.
struct Settings: Sendable, Hashable {
  /// The language of messages.
  var language = Language.chinese
  /// The issue that drafts are for, or `nil` for what they tell themselves.
  var issueDate: CivilDate?
  var rules = RuleSelection()
  /// What the paper keeps to.
  var style = HouseStyle()
  /// The file of the lexicon to go by, or `nil` for the one the server came with.
  var lexicon: String?
  /// Where the page about a rule is found, `{rule}` for its name; `nil` where there is none.
  var rulePages: String?
  /// The shape of completion items, or `nil` for what suits the client.
  var completionItems: CompletionShape?
  /// What the client's columns count, or `nil` for what was agreed upon.
  ///
  /// Some editors count bytes or code points whatever the protocol says.
  var positionEncoding: ColumnEncoding?
  /// Whether the line just left is mended behind a full stop or Enter.
  var formatsOnType = false
  /// Whether dates show their weekday.
  var showsWeekdays = false
}

extension Settings {
  /// What all layers say together; `language` is that of the locale.
  init(_ layers: SettingsLayers, language: Language) {
    self.init(
      language: layers.language ?? language, issueDate: layers.issueDate, rules: layers.rules,
      style: layers.style, lexicon: layers.path("lexicon")?.plainPath, rulePages: layers["rulePages"]?.string,
      completionItems: layers["completion.items"]?.string.flatMap(CompletionShape.init),
      positionEncoding: layers["positionEncoding"]?.string.flatMap(ColumnEncoding.init),
      formatsOnType: layers["formatOnType"]?.bool ?? false,
      showsWeekdays: layers["weekdayHints"]?.bool ?? false)
  }
}
