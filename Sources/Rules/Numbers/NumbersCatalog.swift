extension RuleCatalog {
  static let numbers: [any Rule.Type] = []
}
