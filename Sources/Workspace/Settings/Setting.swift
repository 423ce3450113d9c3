public import Rules

/// One thing that people may decide, in the words of the schema, the README and the messages.
public struct Setting: Sendable {
  /// The key; members of groups with a dot before them.
  public var name: String
  public var kind: SettingKind
  public var scope: Scope
  public var summary: Wording
  /// What holds unless somebody decides, for people.
  public var fallback: Wording
  /// A value as an example, in JSON.
  public var example: String

  /// Where a setting may stand.
  public enum Scope: Sendable, Hashable {
    /// In `.copydesk.json` and in an editor's settings.
    case everywhere
    /// In `.copydesk.json` alone: it says which files are drafts, or how such files are read.
    case files
    /// In an editor's settings alone: it is about the editor, not about the drafts.
    case editors
  }

  init(
    _ name: String, _ kind: SettingKind, _ summary: Wording, fallback: Wording, example: String,
    scope: Scope = .everywhere
  ) {
    self.name = name
    self.kind = kind
    self.scope = scope
    self.summary = summary
    self.fallback = fallback
    self.example = example
  }
}

/// What a setting's value may be.
public enum SettingKind: Sendable, Hashable {
  /// A file or folder, seen from the folder of the configuration.
  case file
  /// Where a page is found: `https://…`, `file:///…`.
  case address
  case flag
  case date
  case choice([String])
  /// Any of these.
  case choices([String])
  case texts
  /// Ids of rules and names of categories.
  case rules
  /// `{rule: severity}`.
  case severities
}
