extension RuleCatalog {
  static let names: [any Rule.Type] = [
    NearName.self, MisplacedDivision.self, AbolishedDivision.self,
  ]
}
