extension RuleCatalog {
  static let dates: [any Rule.Type] = []
}
