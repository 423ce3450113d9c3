extension RuleCatalog {
  static let words: [any Rule.Type] = [
    ConfusableWord.self, DeadlineWord.self, VariantWord.self, AdjectivalParticle.self,
    DoubledDivision.self, Pleonasm.self,
  ]
}
