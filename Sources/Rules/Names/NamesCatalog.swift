extension RuleCatalog {
  static let names: [any Rule.Type] = []
}
