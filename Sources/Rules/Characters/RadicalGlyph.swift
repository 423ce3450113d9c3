import DraftSyntax
import TextModel

/// Flags a radical symbol that stands where a Han character should.
struct RadicalGlyph: Rule {
  static let summary = RuleSummary(
    id: "radical-glyph",
    title: Wording("部首符号冒充汉字", en: "Radical in place of a character"),
    rationale: Wording(
      "“⽇”“⻓”等是 Unicode 的康熙部首和部首补充符号，“不是汉字”；多由 PDF 提取而来，看着一样，却搜不到、排不出。",
      en:
        "Kangxi radicals and the radicals supplement are symbols, not ideographs (Unicode); text from a PDF has them where it looks right and cannot be searched or set."
    ),
    category: .character, severity: .error)

  static let examples: [RuleExample] = [
    .flags("⟦⽉⟧底前完成", fixed: "月底前完成"),
    // The last character of a draft on which something else is repaired.
    .flags("　　本报讯 近年来，张店镇根据本土气\n候、土壤等实际，结合市场需求过中秋⟦⽉⟧"),
    .flags("⟦⻓⟧治市召开会议", fixed: "长治市召开会议"),
    .flags("⟦⺠⟧生⟦⼯⟧程", fixed: "民生工程"),
    .passes("月底前，长治市民生工程完工"),
    .passes("亻、氵是偏旁"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.intersects(LookAlikeGlyph.radicals) else { return }
    var findings: [Finding] = []
    draft.forEachSourceCharacter(where: LookAlikeGlyph.radicals.contains) { glyph, range in
      guard let character = LookAlikeGlyph.hanCharacter(for: glyph)?.characterText else { return }
      findings.append(
        finding(
          inSource: range,
          Wording(
            "“\(glyph.characterText)”（\(glyph.codePointName)）是部首符号，应为汉字“\(character)”",
            en: "\(glyph.codePointName) is a radical; the character is \(character)"),
          replacement: character, safe: true))
    }
    self.report(findings, orOneBeyond: 30, to: report)
  }
}
