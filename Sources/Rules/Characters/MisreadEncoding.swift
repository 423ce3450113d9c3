import DraftSyntax
import TextModel

/// Flags text that was decoded with the wrong encoding.
struct MisreadEncoding: Rule {
  static let summary = RuleSummary(
    id: "misread-encoding",
    title: Wording("编码错读成的乱码", en: "Text decoded with the wrong encoding"),
    rationale: Wording(
      "UTF-8 按 GBK 读成“鎴戝競”，按西文编码读成“æˆ‘å¸‚”；GBK 按西文编码读成“ÎÒÊÐ”。字节还在，原文多半能还原。",
      en:
        "UTF-8 read as GBK gives 鎴戝競, read as Latin-1 æˆ‘å¸‚; GBK read as Latin-1 gives ÎÒÊÐ. While the bytes are there, the text can be told."
    ),
    category: .character, severity: .error)

  static let examples: [RuleExample] = [
    .flags(
      "日前，⟦杩戞棩鎴戝競鍙紑⟧。",
      fixed: "日前，近日我市召开。"),
    .flags("⟦浠婂ぉ寮€浼?⟧新楼"),
    .flags("⟦鎴戝競⟧。", fixed: "我市。"),
    .flags("⟦æˆ‘å¸‚⟧召开", fixed: "我市召开"),
    .flags("他说⟦ï¼Œ⟧好", fixed: "他说，好"),
    .flags("⟦ÎÒÊÐÕÙ¿ª»áÒé⟧", fixed: "我市召开会议"),
    .passes("咖啡馆（Café）……法语 crème brûlée、Müller、Ångström"),
    .passes("他点了一杯café……又走了"),
    .passes("悅來客棧，錦繡前程"),
    .passes("囍：欢迎踊跃投稿，每篇不超过1500字"),
    .passes("摄氏 20°C±2、½、×、÷"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    var findings: [Finding] = []
    for reading in draft.misreadings {
      let message =
        reading.original.map {
          Wording("编码错读成的乱码，原文是“\($0)”", en: "Decoded with the wrong encoding; it was “\($0)”")
        }
        ?? Wording("编码错读成的乱码，请回到原稿核对", en: "Decoded with the wrong encoding; go back to the copy")
      findings.append(finding(inSource: reading.range, message, replacement: reading.original))
    }
    self.report(findings, orOneBeyond: 30, to: report)
  }
}
