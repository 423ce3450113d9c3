extension RuleCatalog {
  static let characters: [any Rule.Type] = [
    RadicalGlyph.self, CompatibilityIdeograph.self, PrivateUseCharacter.self, LostCharacter.self,
    MisreadEncoding.self, InvisibleCharacter.self, OddSpace.self, HalfWidthKana.self,
    ControlCharacter.self, MixedLineEnds.self, NonstandardCharacter.self, SplitLatinWord.self,
  ]
}
