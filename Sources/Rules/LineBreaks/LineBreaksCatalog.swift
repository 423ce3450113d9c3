extension RuleCatalog {
  static let lineBreaks: [any Rule.Type] = [
    HardWrap.self, BrokenSentence.self, BrokenLine.self, SpacedOutLine.self, TypesettingSpaces.self,
    DoubledText.self, VerticalHeadline.self, UnfinishedDraft.self, PageFurniture.self,
  ]
}
