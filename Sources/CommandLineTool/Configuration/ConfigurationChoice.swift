/// Where configurations come from in a run.
enum ConfigurationChoice: Sendable, Hashable {
  /// The files in a draft's folder and those above.
  case nearest
  /// `--config`: one for all drafts, in place of every `.copydesk.json`.
  case file(FilePath)
  /// `--no-config`: nothing that stands around drafts counts.
  case none
}
