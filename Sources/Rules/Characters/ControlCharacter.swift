import DraftSyntax
import TextModel

/// Flags control characters, and the line and paragraph separators that editors do not break at.
struct ControlCharacter: Rule {
  static let summary = RuleSummary(
    id: "control-character",
    title: Wording("控制字符", en: "Control character"),
    rationale: Wording(
      "正文里只应有换行和制表符；其余控制字符是转换的残留，会使排版软件中断或丢字。",
      en:
        "A draft has line ends and tabs; other control characters are left over from conversion and can stop a typesetting system."
    ),
    category: .character, severity: .error)

  static let examples: [RuleExample] = [
    .flags("我市⟦\u{02}⟧召开", fixed: "我市召开"),
    .flags("第一页\n⟦\u{0C}⟧第二页", fixed: "第一页\n第二页"),
    .flags("第一段⟦\u{2028}⟧第二段", fixed: "第一段\n第二段"),
    .passes("甲\t乙\r\n丙"),
  ]

  private static let controls = RareCharacters([
    0x00...0x08, 0x0B...0x0C, 0x0E...0x1F, 0x7F...0x9F, 0x2028...0x2029,
  ])

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard Self.controls.meet(draft.characters) else { return }
    var findings: [Finding] = []
    draft.forEachSourceCharacter(where: Self.controls.contains) { scalar, range in
      guard !draft.isMisread(range) else { return }
      let isSeparator = scalar == 0x2028 || scalar == 0x2029
      findings.append(
        finding(
          inSource: range,
          Wording(
            "控制字符 \(scalar.codePointName)", en: "Control character \(scalar.codePointName)"),
          severity: scalar == 0x0C ? .information : isSeparator ? .warning : nil,
          replacement: isSeparator ? "\n" : "", safe: true))
    }
    self.report(findings, orOneBeyond: 20, to: report)
  }
}
