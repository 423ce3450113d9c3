import DraftSyntax
import Rules
import Workspace

/// Options that several subcommands read alike.
extension Arguments {
  /// `--issue-date`.
  func issueDate() throws(UsageError) -> CivilDate? { try date("--issue-date") }

  /// An option whose value is a date.
  func date(_ option: String) throws(UsageError) -> CivilDate? {
    guard let text = value(option) else { return nil }
    guard let date = CivilDate(iso8601: text) else {
      throw UsageError(
        "\(option) 要写成 YYYY-MM-DD，不是“\(text)”", en: "\(option) must be YYYY-MM-DD, not '\(text)'")
    }
    return date
  }

  /// `--select` and `--ignore`.
  func ruleSelection() throws(UsageError) -> RuleSelection {
    let selected = list("--select")
    let ignored = list("--ignore")
    let known = RuleCatalog.all.map { $0.summary.id } + Category.allCases.map(\.rawValue)
    if let unknown = (selected + ignored).first(where: { !known.contains($0) }) {
      throw .unknownRule(unknown, known)
    }
    return RuleSelection(selected: has("--select") ? Set(selected) : nil, ignored: Set(ignored))
  }

  /// `--to-utf8`: the encoding that rewritten files get; `nil` where each keeps its own.
  var writtenEncoding: TextEncoding? {
    has(SharedOptions.toUTF8.name) ? .utf8(hasByteOrderMark: false) : nil
  }
}

/// Options that stand in the syntax of several subcommands.
enum SharedOptions {
  static let selection: [CommandSyntax.Option] = [
    .value(
      "--select", "RULES",
      Wording("只用这些规则或类别，以逗号分隔", en: "only these rules or categories, with commas between")),
    .value("--ignore", "RULES", Wording("不用这些规则或类别", en: "not these rules or categories")),
  ]
  static let issueDate = CommandSyntax.Option.value(
    "--issue-date", "YYYY-MM-DD",
    Wording("稿件见报的日期", en: "the issue drafts are for (default: as the page tells)"))
  static let lexicon = CommandSyntax.Option.value(
    "--lexicon", "FILE", Wording("词典文件（names --output 所写）", en: "a lexicon that 'names --output' wrote"))
  static let toUTF8 = CommandSyntax.Option.flag(
    "--to-utf8",
    Wording("改写时一律存为 UTF-8（不带 BOM）", en: "write files as UTF-8 without mark, whatever they were in"))
}
