extension RuleCatalog {
  static let numbers: [any Rule.Type] = [
    NearAndOver.self, AboutAndAround.self, AboutAndOver.self, DoubledBound.self, DecreaseByTimes.self,
    DoubledRate.self, TurnForDouble.self, ShortenedRange.self, MixedNumeral.self,
    EnumeratedApproximation.self,
  ]
}
