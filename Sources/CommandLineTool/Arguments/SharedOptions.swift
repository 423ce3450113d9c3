import DraftSyntax
import Rules

/// Options that several subcommands read alike.
extension Arguments {
  /// `--issue-date`.
  func issueDate() throws(UsageError) -> CivilDate? {
    guard let text = value("--issue-date") else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3,
      let date = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
    else {
      throw UsageError(
        "--issue-date 要写成 YYYY-MM-DD，不是“\(text)”", en: "--issue-date must be YYYY-MM-DD, not '\(text)'")
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
  static let toUTF8 = CommandSyntax.Option.flag(
    "--to-utf8",
    Wording("改写时一律存为 UTF-8（不带 BOM）", en: "write files as UTF-8 without mark, whatever they were in"))
}
