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
    .flags("在⟦临山绿源农业有限公⟧。他在临山绿源农业有限公司，不在绿源农业有限公司。", fixed: "在临山绿源农业有限公司。他在临山绿源农业有限公司，不在绿源农业有限公司。"),
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
    var wholeWords = WholeWords(text)
    text.forEachPlace(of: .mark) { index in
      guard index > 0, lastCharacters.contains(UInt32(text.units[index - 1])),
        TruncatedName.endsName(UInt32(text.units[index]))
      else { return }
      let end = Int(text.offsets[index])
      guard let cut = TruncatedName.cuts.firstIndex(where: { bytes.has($0.rest, before: end) }),
        let start = start(of: index, cut, draft, &wholeWords)
      else { return }
      let name = draft.text[start..<end]
      let missing = TruncatedName.cuts[cut].missing
      report(
        finding(
          in: draft, at: start..<end,
          Wording("“\(name)”疑缺“\(missing)”", en: "“\(name)” seems to lack “\(missing)”"),
          replacement: name + "\(missing)"))
    }
  }

  /// Whether a mark is one of ，。、；！？：”》）.
  private static func endsName(_ mark: UInt32) -> Bool {
    switch mark {
    case 0x201D, 0x3001, 0x3002, 0x300B, 0xFF01, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: true
    default: false
    }
  }

  /// Where the longest name begins that would end before a unit with the missing character; `nil` if neither the lexicon
  /// nor the draft has one.
  private func start(of end: Int, _ cut: Int, _ draft: Draft, _ wholeWords: inout WholeWords) -> Int? {
    let (bytes, text) = (draft.text.utf8, draft.units)
    let missing = Array("\(TruncatedName.cuts[cut].missing)".utf8)
    let endOfName = Int(text.offsets[end])
    let lengths = TruncatedName.lengths
    var (inLexicon, inDraft): (Int?, Int?)
    for length in 1...lengths.upperBound {
      guard length <= end, FoldedText.isHan(text.units[end - length]) else { break }
      guard length >= lengths.lowerBound else { continue }
      let start = Int(text.offsets[end - length])
      let name = String(decoding: bytes[start..<endOfName] + missing, as: UTF8.self)
      if lexicon.entry(of: name) != nil { inLexicon = start }
    }
    let length = wholeWords.longestMatch(before: end, cut, lengths.upperBound)
    if length >= lengths.lowerBound { inDraft = Int(text.offsets[end - length]) }
    while let start = inDraft, let lead = bytes.length(ofAny: TruncatedName.leads, at: start),
      endOfName - start - lead >= lengths.lowerBound * 3
    {
      inDraft = start + lead
    }
    return [inLexicon, inDraft].compactMap { $0 }.min()
  }
}

extension TruncatedName {
  /// Where the words that get cut stand whole in a draft; looked for when first asked.
  private struct WholeWords {
    private let text: HanUnits
    /// For each cut the units that others leave out, in order.
    private var places: [[Int]?] = TruncatedName.cuts.map { _ in nil }

    /// More of them are not looked at on either side.
    private static let reach = 500

    init(_ text: HanUnits) { self.text = text }

    /// How many Han before a unit, at most `limit`, also stand before the missing character of a whole word near it.
    mutating func longestMatch(before end: Int, _ cut: Int, _ limit: Int) -> Int {
      let all = places[cut] ?? find(cut)
      places[cut] = all
      let near = all.partitioningIndex { $0 > end }
      let units = text.units
      var longest = 0
      for place in all[max(0, near - WholeWords.reach)..<min(all.count, near + WholeWords.reach)] {
        var length = 0
        while length < min(limit, place, end), units[place - length - 1] == units[end - length - 1],
          FoldedText.isHan(units[end - length - 1])
        {
          length += 1
        }
        longest = max(longest, length)
      }
      return longest
    }

    private func find(_ cut: Int) -> [Int] {
      let (rest, missing) = TruncatedName.cuts[cut]
      var found: [Int] = []
      text.forEachPlace(of: Array("\(rest)\(missing)".utf16)) { found.append($0.upperBound - 1) }
      return found
    }
  }
}
