extension RuleCatalog {
  static let words: [any Rule.Type] = []
}
