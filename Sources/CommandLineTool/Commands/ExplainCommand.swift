import Rules

/// `copydesk explain RULE`: what a rule finds and why.
struct ExplainCommand: Command {
  static let syntax = CommandSyntax(
    name: "explain",
    purpose: Wording("说明一条规则：理由、出处、正误例", en: "explain a rule: reason, source, right and wrong"),
    operands: "RULE…", options: [],
    examples: [
      .init("copydesk explain missing-byline", Wording("一条规则", en: "one rule"))
    ])

  private let rules: [any Rule.Type]

  init(_ arguments: Arguments) throws(UsageError) {
    guard !arguments.operands.isEmpty else {
      throw UsageError(
        "explain 要有规则名；copydesk rules 列出全部规则", en: "'explain' needs a rule; 'copydesk rules' lists them")
    }
    rules = try arguments.operands.map { (id) throws(UsageError) in
      guard let rule = RuleCatalog.rule(id) else {
        throw .unknownRule(id, RuleCatalog.all.map { $0.summary.id })
      }
      return rule
    }
  }

  func run(_ console: inout Console) -> ExitCode {
    for (index, rule) in rules.enumerated() {
      if index > 0 { console.write("\n") }
      console.write(ExplainCommand.page(rule, console.language))
    }
    return .clean
  }

  /// The page of one rule.
  static func page(_ rule: any Rule.Type, _ language: Language) -> String {
    let summary = rule.summary
    let severity = TextReporter.name(summary.severity).text(in: language)
    var text = "\(summary.id): \(summary.title.text(in: language))\n"
    text += "\(summary.category.rawValue), \(severity)"
    if !summary.isOnByDefault {
      text += Wording("，默认不用（--select \(summary.id)）", en: ", off by default (--select \(summary.id))").text(
        in: language)
    }
    text += "\n\n\(summary.rationale.text(in: language))\n"
    // What is wrong by a house style alone comes last.
    let examples =
      rule.examples.filter { $0.style == HouseStyle() } + rule.examples.filter { $0.style != HouseStyle() }
    let wrong = examples.filter { $0.marked.unicodeScalars.contains("⟦") }
    let right = examples.filter { !$0.marked.unicodeScalars.contains("⟦") }
    if !wrong.isEmpty {
      text += Wording("\n误：\n", en: "\nwrong:\n").text(in: language)
      for example in wrong.prefix(6) {
        let isByStyle = example.style != HouseStyle()
        text += indented(
          example.marked
            + (isByStyle ? Wording("（按本报体例）", en: " (by the house style)").text(in: language) : ""))
        if let fixed = example.fixed { text += indented("→ " + fixed) }
      }
    }
    if !right.isEmpty {
      text += Wording("\n正：\n", en: "\nright:\n").text(in: language)
      for example in right.prefix(6) { text += indented(example.marked) }
    }
    return text
  }

  /// An example may have several lines.
  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)\n" }.joined()
  }
}
