extension RuleCatalog {
  static let bylines: [any Rule.Type] = [
    MissingByline.self, CaptionWithoutCredit.self, UnclosedCredit.self, NamelessCredit.self,
    OddNameInCredit.self, MixedCreditStyle.self, UnusualBylineForm.self,
  ]
}
