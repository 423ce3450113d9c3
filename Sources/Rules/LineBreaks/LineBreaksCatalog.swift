extension RuleCatalog {
  static let lineBreaks: [any Rule.Type] = []
}
