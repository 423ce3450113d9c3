import DraftSyntax
import TextModel

/// Flags 截止 before a time, where 截至 is meant, and 截至 after one.
struct DeadlineWord: Rule {
  static let summary = RuleSummary(
    id: "deadline-word",
    title: Wording("“截止”与“截至”", en: "截止 and 截至"),
    rationale: Wording(
      "“截至”是“截止到”，后面带时间：截至7月29日。“截止”是到期停止，后面不直接带时间：报名7月29日截止。",
      en: "截至 takes a time after it (as of); 截止 means that something ends and takes none."),
    category: .word, severity: .warning)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("⟦截止⟧7月29日，全市共有300人", fixed: "截至7月29日，全市共有300人"),
    .flags("⟦截止⟧目前，已完成80%", fixed: "截至目前，已完成80%"),
    .flags("（⟦截止⟧今年6月底）", fixed: "（截至今年6月底）"),
    .flags("报名于7月29日⟦截至⟧。", fixed: "报名于7月29日截止。"),
    .flags("⟦截至⟧日期为7月29日", fixed: "截止日期为7月29日"),
    .passes("截至7月29日，截至目前，截至发稿"),
    .passes("报名7月29日截止，截止日期，截止时间2024年"),
    .passes("报名截止7月29日"),
    .passes("截止到7月29日"),
  ]

  private static let times: [StaticString] = [
    "目前", "当前", "现在", "今年", "去年", "前年", "今天", "昨天", "昨日", "今日", "本月", "上月", "上周", "本周", "年底", "月底", "发稿",
    "记者发稿",
    "上午", "下午", "当日", "当天", "当晚", "此时", "同年", "二〇", "二零", "十一月", "十二月", "一月", "二月", "三月", "四月", "五月", "六月",
    "七月", "八月",
    "九月", "十月", "12月末", "收盘", "北京时间", "当地时间",
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    inOrder(report) { find(in: draft, report: $0) }
  }

  private func find(in draft: Draft, report: (Finding) -> Void) {
    guard draft.characters.contains("截") else { return }
    let bytes = draft.text.utf8
    draft.forEachPlace(of: "截止") { place in
      guard isTime(place.upperBound, bytes), opensClause(place.lowerBound, bytes), !draft.isCode(place) else {
        return
      }
      report(
        finding(
          in: draft, at: place, Wording("后面带时间，应为“截至”", en: "Before a time it is 截至"), replacement: "截至",
          safe: true))
    }
    draft.forEachPlace(of: "截至") { place in
      let isNoun = bytes.length(ofAny: ["日期", "时间", "期限"], at: place.upperBound) != nil
      let isEnd =
        endsClause(place.upperBound, bytes)
        && bytes.length(ofAny: ["日", "时", "分", "点", "底", "月"], before: place.lowerBound) != nil
      guard isNoun || isEnd, !draft.isCode(place) else { return }
      report(
        finding(
          in: draft, at: place, Wording("后面不带时间，应为“截止”", en: "With no time after it, it is 截止"),
          replacement: "截止", safe: true))
    }
  }

  private func isTime(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    if bytes.length(ofAny: Self.times, at: offset) != nil { return true }
    var end = offset
    while end < bytes.count, UInt32(bytes[end]).isDigit || bytes[end] == Ascii.space { end += 1 }
    return end > offset && bytes.length(ofAny: ["年", "月", "日", "时", "点"], at: end) != nil
  }

  /// Whether a clause begins here, so that nothing before is what ends.
  private func opensClause(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    switch CharacterClass(bytes.scalar(before: offset)) {
    case .han: bytes.length(ofAny: ["但", "而", "据悉", "其中", "且"], before: offset) != nil
    case .digit, .letter: false
    default: true
    }
  }

  private func endsClause(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    switch CharacterClass(bytes.scalar(at: offset)) {
    case .sentenceEnd, .pause, .lineEnd:
      bytes.scalar(at: offset) != 0xFF1A && bytes.scalar(at: offset) != 0x3A
    default: false
    }
  }
}
