import DraftSyntax
import Names
import TextModel

/// Flags a known organisation whose last character is missing: 临山市第一人民医。
struct TruncatedName: Rule {
  static let summary = RuleSummary(
    id: "truncated-name",
    title: Wording("名称缺末字", en: "Name without its last character"),
    rationale: Wording(
      "单位名称漏掉末字，多是删改或排版时丢的。只在剩下的字不成词（有限公、人民医、商业银、派出、大），后面紧接标点，而全称见于本文或词典时提示。",
      en:
        "The last character of an organisation's name gets lost in editing or setting. Flagged only where what is left is no word, a mark follows, and the full name stands in the draft or in the lexicon."
    ),
    category: .name, severity: .information)

  static let examples: [RuleExample] = [
    .flags("临山市第一人民医院召开会议。他来到⟦临山市第一人民医⟧，看望医护人员。", fixed: "临山市第一人民医院召开会议。他来到临山市第一人民医院，看望医护人员。"),
    .flags("他毕业于⟦江西理工大⟧。", fixed: "他毕业于江西理工大学。"),
    .flags("临山绿源农业有限公司成立。资金由⟦临山绿源农业有限公⟧、合作社筹集。", fixed: "临山绿源农业有限公司成立。资金由临山绿源农业有限公司、合作社筹集。"),
    .passes("临山市第一人民医院召开会议，临山市第一人民医院（北院）"),
    .passes("江西理工大一学生，江西理工大（原江西冶金学院），西南联大。"),
    .passes("他当过军医、中医，临山市中医院请他坐诊，临山市中医，各县西医。"),
    .passes("这些人由城关派出，城关派出所负责。"),
    .passes("空间大，商业银行的白银、黄金，临山矿业开采的银，临山矿业开采的银行业务"),
    .passes("全国人大，山西省人大，中国人民大学"),
  ]

  private let lexicon: Lexicon

  init(_ context: RuleContext) { lexicon = context.lexicon ?? .builtIn }

  /// How a name ends without its last character, and that character.
  private static let cuts: [(rest: StaticString, missing: StaticString)] = [
    ("有限公", "司"), ("人民医", "院"), ("中心医", "院"), ("儿童医", "院"), ("附属医", "院"), ("商业银", "行"), ("工大", "学"),
    ("师范大", "学"), ("科技大", "学"), ("医科大", "学"),
  ]
  /// The last characters of what is left: a quick no for most marks.
  private static let lastCharacters = ScalarSet("公医银大")
  /// In characters, without the missing one.
  private static let lengths = 5...20

  /// What stands before a name and is no part of it.
  private static let leads: [StaticString] = [
    "在", "于", "和", "与", "到", "由", "对", "向", "从", "为", "给", "往", "是",
  ]

  func check(_ draft: Draft, report: (Finding) -> Void) {
    let (bytes, text) = (draft.text.utf8, draft.units)
    let lastCharacters = TruncatedName.lastCharacters
    text.forEachPlace(of: .mark) { index in
      guard index > 0, lastCharacters.contains(UInt32(text.units[index - 1])),
        TruncatedName.endsName(UInt32(text.units[index]))
      else { return }
      let end = Int(text.offsets[index])
      guard let cut = TruncatedName.cuts.first(where: { bytes.has($0.rest, before: end) }),
        let start = start(of: end, bytes, cut.missing)
      else { return }
      let name = draft.text[start..<end]
      report(
        finding(
          in: draft, at: start..<end,
          Wording("“\(name)”疑缺“\(cut.missing)”", en: "“\(name)” seems to lack “\(cut.missing)”"),
          replacement: name + "\(cut.missing)"))
    }
  }

  /// Whether a mark is one of ，。、；！？：”》）.
  private static func endsName(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x201D, 0x3001, 0x3002, 0x300B, 0xFF01, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: true
    default: false
    }
  }

  /// Where the longest name begins that would end there with the missing character; `nil` if neither the lexicon nor the
  /// draft has one.
  private func start(of end: Int, _ bytes: [UInt8], _ missing: StaticString) -> Int? {
    let rest = Array("\(missing)".utf8)
    var (inLexicon, inDraft): (Int?, Int?)
    var start = end
    for length in 1...TruncatedName.lengths.upperBound {
      guard start >= 3, FoldedText.isHan(UInt16(truncatingIfNeeded: bytes.scalar(before: start))) else {
        break
      }
      start -= 3
      guard length >= TruncatedName.lengths.lowerBound else { continue }
      let name = Array(bytes[start..<end]) + rest
      if lexicon.entry(of: String(decoding: name, as: UTF8.self)) != nil { inLexicon = start }
      if bytes.contains(name) { inDraft = start }
    }
    while let start = inDraft, let lead = bytes.length(ofAny: TruncatedName.leads, at: start),
      end - start - lead >= TruncatedName.lengths.lowerBound * 3
    {
      inDraft = start + lead
    }
    return [inLexicon, inDraft].compactMap { $0 }.min()
  }
}
