import DraftSyntax
import TextModel

/// Flags a zero before a month or a day: 2006年09月.
struct LeadingZeroInDate: Rule {
  static let summary = RuleSummary(
    id: "leading-zero-in-date",
    title: Wording("月日前有虚位零", en: "Zero before a month or a day"),
    rationale: Wording(
      "月、日不编虚位，1不写作01（党政机关公文格式 GB/T 9704—2012 7.3.5.4）；只有全数字的2006-09-26可补零。",
      en: "Month and day take no leading zero (GB/T 9704—2012); only the all-digit form 2006-09-26 may."),
    category: .date, severity: .information)

  static let examples: [RuleExample] = [
    .flags("⟦2006年09月⟧，⟦8月06日⟧", fixed: "2006年9月，8月6日"),
    .flags("⟦07月09日⟧起", fixed: "7月9日起"),
    .passes("《光明日报》（2023年07月30日 04版）"),
    .passes("2006-09-26，16时05分，10月20日，0月5日，77月月2929日日。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for date in draft.dates where date.form == .units && !date.isDoubled {
      let padded = [date.month, date.day].compactMap { $0 }.filter(isPadded)
      guard !padded.isEmpty, !draft.isCitation(behind: date.range.upperBound) else { continue }
      let text = draft.text.utf8
      var found = finding(
        in: draft, at: date.range, Wording("月、日前不补零", en: "Month and day take no leading zero"))
      found.fixes = [
        Finding.Fix(
          title: Wording("去掉零", en: "Drop the zero"),
          edits: padded.map { part in
            let start = part.number.lowerBound
            let length = text[start] < 0x80 ? 1 : 3
            return .init(draft.text.sourceRange(of: start..<start + length), "")
          }, isSafe: true)
      ]
      report(found)
    }
  }

  private func isPadded(_ part: DatePart) -> Bool {
    part.digitCount == 2 && (1...9).contains(part.value) && part.numerals.isSubset(of: .arabic)
      && part.cut == nil
  }
}
