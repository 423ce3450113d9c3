import Rules
import Workspace

/// `copydesk rules`: every rule there is.
struct RulesCommand: Command {
  static let syntax = CommandSyntax(
    name: "rules", purpose: Wording("列出全部规则", en: "list the rules"), operands: "",
    options: [
      .value(
        "--format", "FORMAT", choices: ["text", "markdown", "json"],
        Wording("格式（默认 text）", en: "format (default text)"))
    ],
    examples: [
      .init("copydesk rules", Wording("规则、程度与名称", en: "id, severity and title")),
      .init("copydesk rules --format markdown", Wording("README 中的表", en: "the table of the README")),
    ])

  private let format: String

  init(_ arguments: Arguments) throws(UsageError) {
    format = arguments.value("--format") ?? "text"
  }

  func run(_ console: inout Console) -> ExitCode {
    let language = console.language
    let rules = RuleCatalog.all.map { $0.summary }
    switch format {
    case "markdown": console.write(RulesCommand.markdown())
    case "json":
      var json = JSONText()
      json.array(rules) { json, rule in
        json.newLine()
        json.object { json in
          json.member("id", rule.id)
          json.member("category", rule.category.rawValue)
          json.member("severity", rule.severity.rawValue)
          json.key("default")
          json.bool(rule.isOnByDefault)
          json.member("title", rule.title.text(in: language))
          json.member("rationale", rule.rationale.text(in: language))
        }
      }
      console.write(json.bytes + Array("\n".utf8))
    default:
      let width = (rules.map(\.id.utf8.count).max() ?? 0) + 2
      for rule in rules {
        let id = rule.id + String(repeating: " ", count: width - rule.id.utf8.count)
        let severity = TextReporter.name(rule.severity).text(in: language)
        let gap = String(repeating: " ", count: max(1, 13 - TextWidth.of(severity)))
        let off = rule.isOnByDefault ? "" : Wording("（默认不用）", en: " (off by default)").text(in: language)
        console.write("\(id)\(severity)\(gap)\(rule.title.text(in: language))\(off)\n")
      }
    }
    return .clean
  }

  /// The README's table.
  static func markdown() -> String {
    var text = "| rule | category | severity | 说明 | finds |\n| --- | --- | --- | --- | --- |\n"
    for rule in RuleCatalog.all.map({ $0.summary }) {
      let severity = rule.severity.rawValue + (rule.isOnByDefault ? "" : " (off)")
      let cells = [
        "`\(rule.id)`", rule.category.rawValue, severity, rule.title.chinese, rule.title.english,
      ]
      text +=
        "| " + cells.map { $0.split(separator: "|").joined(separator: "\\|") }.joined(separator: " | ")
        + " |\n"
    }
    return text
  }
}
