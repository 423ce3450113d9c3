extension RuleCatalog {
  static let bylines: [any Rule.Type] = [MissingByline.self]
}
