extension RuleCatalog {
  static let punctuation: [any Rule.Type] = [
    UnpairedQuotationMark.self, UnpairedBracket.self, RepeatedMark.self, NestedQuotationMarks.self,
    MixedWidthPunctuation.self, EllipsisForm.self, DashForm.self, MiddleDotForm.self,
    CommaBetweenQuotations.self,
  ]
}
