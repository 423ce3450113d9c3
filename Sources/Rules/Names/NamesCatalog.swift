extension RuleCatalog {
  static let names: [any Rule.Type] = [
    NearName.self, NameSpeltTwoWays.self, MisplacedDivision.self, AbolishedDivision.self,
    TruncatedName.self,
  ]
}
