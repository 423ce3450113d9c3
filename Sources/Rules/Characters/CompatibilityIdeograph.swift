import DraftSyntax
import TextModel

/// Flags a compatibility ideograph, which looks like the plain character and is another.
struct CompatibilityIdeograph: Rule {
  static let summary = RuleSummary(
    id: "compatibility-ideograph",
    title: Wording("兼容汉字", en: "Compatibility ideograph"),
    rationale: Wording(
      "兼容区（U+F900–FAFF、U+2F800–2FA1F）的字只为与旧编码往返而设，与正字同形不同码，检索、比对都会落空。",
      en:
        "Compatibility ideographs exist only for round trips with old encodings; they look like the plain character and are not found by it."
    ),
    category: .character, severity: .error)

  static let examples: [RuleExample] = [
    .flags("一⟦\u{F9B5}⟧会", fixed: "一例会"),
    .flags("⟦\u{2F800}⟧", fixed: "丽"),
    .passes("一例会"),
    .passes("\u{FA0E}\u{FA29}是独立的汉字"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard
      draft.characters.intersects(LookAlikeGlyph.compatibility) || draft.characters.hasSupplementary
    else { return }
    var findings: [Finding] = []
    draft.forEachSourceCharacter(where: {
      LookAlikeGlyph.compatibility.contains($0) || LookAlikeGlyph.compatibilitySupplement.contains($0)
    }) { glyph, range in
      guard let character = LookAlikeGlyph.hanCharacter(for: glyph)?.characterText else { return }
      findings.append(
        finding(
          inSource: range,
          Wording(
            "\(glyph.codePointName) 是兼容汉字，应为通用的“\(character)”",
            en: "\(glyph.codePointName) is a compatibility ideograph; the plain character is \(character)"),
          replacement: character, safe: true))
    }
    self.report(findings, orOneBeyond: 30, to: report)
  }
}
