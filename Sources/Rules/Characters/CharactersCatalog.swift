extension RuleCatalog {
  static let characters: [any Rule.Type] = []
}
