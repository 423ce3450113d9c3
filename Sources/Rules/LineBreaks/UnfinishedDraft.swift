import DraftSyntax
import TextModel

/// Flags a draft that stops in the middle of a sentence.
struct UnfinishedDraft: Rule {
  static let summary = RuleSummary(
    id: "unfinished-draft",
    title: Wording("稿件在句中截断", en: "Draft cut off inside a sentence"),
    rationale: Wording(
      "最后一段没有句末标点，又不是署名、标题或说明，多半是提取、传送时丢了结尾。",
      en:
        "The last paragraph has no final mark and is no credit, headline or caption: its end was lost on the way."
    ),
    category: .lineBreak, severity: .hint)

  static let examples: [RuleExample] = [
    .flags(
      "本报讯（记者 李明）入冬以来，供电公司逐户排查线路，居民用电更加安全。下一步，公司将全面⟦打⟧"),
    .passes("本报讯（记者 李明）入冬以来，供电公司逐户排查线路，居民用电更加安全。"),
    .passes("供电公司逐户排查线路，居民用电更加安全，得到一致好评。\n\n本报记者 李明"),
    .passes("我市召开推进会 安排部署重点工作"),
    .passes("下一步，该矿将继续做好服务，为职工办更多实事好事，让大家都满意。更多精彩内容请进入社会新闻"),
    .passes("下一步，该矿将继续做好服务，为职工办更多实事好事。（李明 王红）"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard let last = draft.page.passages.last, last.kind == .paragraph else { return }
    let bytes = draft.text.utf8
    guard let end = UTF8Scalars.decode(bytes, before: last.range.upperBound, start: last.range.lowerBound),
      CharacterClass(end.scalar) == .han, end.scalar != 0x6444,  // 摄
      stopsInClause(bytes, last.range)
    else { return }
    let place = (last.range.upperBound - end.length)..<last.range.upperBound
    report(
      finding(
        in: draft, at: place,
        Wording("全文到此截断，句子没有说完", en: "The draft stops here in the middle of a sentence")))
  }

  /// Whether a sentence had begun and got past its first clause; what hangs behind a full stop without one is a credit, a source, a link.
  private func stopsInClause(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 90 else { return false }
    var commas = 0
    var end = range.upperBound
    while let before = UTF8Scalars.decode(bytes, before: end, start: range.lowerBound) {
      switch before.scalar {
      case 0xFF0C, 0x2C: commas += 1
      // 编辑：王明, 来源：本报: a label and its content.
      case 0xFF1A, 0x3A: return false
      default: break
      }
      if CharacterClass(before.scalar) == .sentenceEnd { return commas > 0 }
      end -= before.length
    }
    return commas > 0
  }
}
