import DraftSyntax
import TextModel

/// Flags 约…左右: two words for about.
struct AboutAndAround: Rule {
  static let summary = RuleSummary(
    id: "about-and-around",
    title: Wording("“约”与“左右、上下”同用", en: "About, twice"),
    rationale: Wording(
      "“约”“大约”“近”与“左右”“上下”都表示概数，用一个就够。", en: "Both words make the number approximate; one is enough."),
    category: .number, severity: .warning)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("投资⟦约400万元左右⟧", fixed: "投资约400万元"),
    .flags("⟦大约30人上下⟧", fixed: "大约30人"),
    .flags("⟦近200米左右⟧", fixed: "近200米"),
    .passes("宽约6.3米的花墙上下"),
    .passes("约300人上下车"),
    .passes("节约40万元左右，预约30人左右，附近3公里左右"),
    .passes("投资400万元左右"),
  ]

  private static let suffixes: WordList = ["左右", "上下"]
  /// What parts a suffix from the number.
  private static let barred: WordList = ["的", "以", "至", "到"]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.contains(all: "左", "右") || draft.characters.contains(all: "上", "下") else { return }
    let bytes = draft.text.utf8
    draft.forEachNumber { number in
      let start = number.digits.lowerBound
      guard let prefix = bytes.length(ofAny: ["大约", "大概", "将近", "约", "近"], before: start),
        let suffix = bytes.place(
          ofAny: Self.suffixes, after: number.end, within: 4, barring: Self.barred),
        Self.isAbout(start - prefix, in: bytes),
        !bytes.has("上下", at: suffix.lowerBound)
          || bytes.length(ofAny: ["楼", "车", "班", "分", "游", "学", "级", "床", "行", "来"], at: suffix.upperBound)
            == nil
      else { return }
      let range = start - prefix..<suffix.upperBound
      report(
        finding(
          in: draft, at: range,
          Wording(
            "“\(draft.text[start - prefix..<start])”与“\(draft.text[suffix])”只用一个",
            en: "One word for about is enough"),
          replacement: draft.text[range.lowerBound..<suffix.lowerBound]))
    }
  }

  /// Whether the 约 or 近 at `offset` is a word of its own and not the end of 节约, 附近 and the like.
  static func isAbout(_ offset: Int, in bytes: [UInt8]) -> Bool {
    bytes.length(
      ofAny: [
        "节", "合", "预", "公", "条", "制", "签", "违", "赴", "邀", "契", "履", "失", "特", "隐", "婉", "盟", "简", "续", "附",
        "最",
        "临", "靠", "接", "逼", "邻", "亲", "贴", "走", "纽",
      ], before: offset) == nil
  }
}
