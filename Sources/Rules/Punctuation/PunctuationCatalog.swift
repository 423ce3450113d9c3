extension RuleCatalog {
  static let punctuation: [any Rule.Type] = []
}
