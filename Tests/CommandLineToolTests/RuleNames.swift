import Rules

/// The ids of the catalogue, for tables of tests.
enum RuleNames {
  static let all = RuleCatalog.all.map { $0.summary.id }
}
