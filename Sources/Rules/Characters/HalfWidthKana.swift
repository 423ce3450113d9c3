import DraftSyntax
import TextModel

/// Flags half-width katakana and the half-width marks that come with them.
struct HalfWidthKana: Rule {
  static let summary = RuleSummary(
    id: "half-width-kana",
    title: Wording("半角片假名", en: "Half-width katakana"),
    rationale: Wording(
      "半角片假名和“｡､･｢｣”（U+FF61–FF9F）来自日文输入法或编码错读，中文稿件里没有它们的位置。",
      en: "Half-width katakana and their marks come from a Japanese input method or a wrong encoding."),
    category: .character, severity: .error)

  static let examples: [RuleExample] = [
    .flags("会议指出⟦､⟧要抓好落实⟦｡⟧", fixed: "会议指出、要抓好落实。"),
    .flags("卡尔⟦･⟧马克思", fixed: "卡尔·马克思"),
    .flags("⟦ﾃﾚﾋﾞ⟧", fixed: "テレヒ゛"),
    .passes("日语“テレビ”意为电视"),
    .passes("会议指出，要抓好落实。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.intersects(0xFF61...0xFF9F) else { return }
    let bytes = draft.page.source.utf8
    var findings: [Finding] = []
    draft.forEachSourceRun(where: { 0xFF61...0xFF9F ~= $0 }) { range in
      var wide = String.UnicodeScalarView()
      for offset in stride(from: range.lowerBound, to: range.upperBound, by: 3) {
        let scalar = UTF8Scalars.decode(bytes, at: offset).scalar
        if let character = Unicode.Scalar(UInt32(Self.fullWidth[Int(scalar - 0xFF61)])) {
          wide.append(character)
        }
      }
      findings.append(
        finding(
          inSource: range,
          Wording("半角假名或日文半角标点", en: "Half-width katakana or Japanese half-width marks"),
          replacement: String(wide)))
    }
    self.report(findings, orOneBeyond: 20, to: report)
  }

  /// What U+FF61…U+FF9F stand for; the middle dot as Chinese has it.
  private static let fullWidth: [UInt16] =
    [0x3002, 0x300C, 0x300D, 0x3001, 0x00B7, 0x30F2, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30E3]
    + [0x30E5, 0x30E7, 0x30C3, 0x30FC, 0x30A2, 0x30A4, 0x30A6, 0x30A8, 0x30AA, 0x30AB, 0x30AD, 0x30AF]
    + [0x30B1, 0x30B3, 0x30B5, 0x30B7, 0x30B9, 0x30BB, 0x30BD, 0x30BF, 0x30C1, 0x30C4, 0x30C6, 0x30C8]
    + [0x30CA, 0x30CB, 0x30CC, 0x30CD, 0x30CE, 0x30CF, 0x30D2, 0x30D5, 0x30D8, 0x30DB, 0x30DE, 0x30DF]
    + [0x30E0, 0x30E1, 0x30E2, 0x30E4, 0x30E6, 0x30E8, 0x30E9, 0x30EA, 0x30EB, 0x30EC, 0x30ED, 0x30EF]
    + [0x30F3, 0x309B, 0x309C]
}
