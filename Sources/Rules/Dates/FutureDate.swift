import DraftSyntax

/// Flags a day behind the issue's that is told as past.
struct FutureDate: Rule {
  static let summary = RuleSummary(
    id: "future-date",
    title: Wording("已发生的事日期在刊期之后", en: "Past event dated after the issue"),
    rationale: Wording(
      "写成已经发生的事，日期却晚于刊期，多半月份或日子写错。只在知道刊期时检查。",
      en:
        "What is told as past cannot be dated after the issue. Checked only where the issue's date is known."),
    category: .date, severity: .hint, isOnByDefault: false)

  static let examples: [RuleExample] = [
    .flags("⟦2021年8月30日⟧，大会圆满结束了。", issue: CivilDate(year: 2021, month: 7, day: 30)),
    .flags("⟦8月3日⟧，他已返回运城。", issue: CivilDate(year: 2021, month: 7, day: 30)),
    .passes("2021年8月30日，大会将举行，报名已开始。", issue: CivilDate(year: 2021, month: 7, day: 30)),
    .passes("7月29日，大会圆满结束了。", issue: CivilDate(year: 2021, month: 7, day: 30)),
    .passes("2021年8月30日，大会圆满结束了。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    guard let issue = draft.issueDate else { return }
    for (index, date) in draft.dates.enumerated() {
      guard let day = draft.day(ofDateAt: index), issue < day, isToldAsPast(date, draft) else { continue }
      report(
        finding(
          in: draft, at: date.range,
          Wording("日期晚于刊期", en: "This day comes after the issue")))
    }
  }

  private func isToldAsPast(_ date: WrittenDate, _ draft: Draft) -> Bool {
    let bytes = draft.text.utf8
    let limit = min(bytes.count, date.range.upperBound + 300)
    var end = date.range.upperBound
    while end < limit, bytes.length(ofAny: ["。", "！", "？", "\n"], at: end) == nil { end += 1 }
    let behind = date.range.upperBound..<end
    guard (["了", "已"] as WordList).stands(in: bytes, behind) else { return false }
    let before = draft.startOfSentence(date.range.lowerBound)..<date.range.lowerBound
    return ![before, behind].contains { part in
      (["将", "拟", "计划", "预计", "截止", "截至", "前", "起", "至", "要", "明年", "届时"] as WordList).stands(in: bytes, part)
        || part.contains { isVerb($0, bytes) }
    }
  }

  /// Whether the 会 of 会举行 stands at an offset, and not that of 大会 or 会议.
  private func isVerb(_ offset: Int, _ bytes: [UInt8]) -> Bool {
    bytes.has("会", at: offset) && !bytes.has("大", before: offset) && !bytes.has("议", at: offset + 3)
  }
}
