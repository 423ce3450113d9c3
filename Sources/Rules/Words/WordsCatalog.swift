extension RuleCatalog {
  static let words: [any Rule.Type] = [ConfusableWord.self, VariantWord.self]
}
