public import DraftSyntax

/// Runs rules over drafts.
public struct Checker: Sendable {
  private let rules: [any Rule]
  private let severities: [String: Severity]

  /// A checker of the rules that `selection` turns on.
  public init(_ context: RuleContext = RuleContext(), selection: RuleSelection = RuleSelection()) {
    rules = RuleCatalog.all.filter { selection.includes($0.summary) }.map { $0.init(context) }
    severities = selection.severities
  }

  /// What the rules find, in order of the text; the more serious first where two begin together.
  public func findings(in draft: Draft) -> [Finding] {
    var findings: [Finding] = []
    for rule in rules {
      rule.check(draft) { findings.append($0) }
    }
    if !severities.isEmpty {
      for index in findings.indices {
        if let severity = severities[findings[index].rule] { findings[index].severity = severity }
      }
    }
    return findings.sorted {
      ($0.range.lowerBound, $0.severity, $0.range.upperBound, $0.rule)
        < ($1.range.lowerBound, $1.severity, $1.range.upperBound, $1.rule)
    }
  }
}
