import DraftSyntax
import TextModel

/// Flags a span that ends before it begins: 7月29日至27日.
struct ReversedDateRange: Rule {
  static let summary = RuleSummary(
    id: "reversed-date-range",
    title: Wording("起止日期颠倒", en: "Span that ends before it begins"),
    rationale: Wording(
      "起止日期应先始后终；跨年的（12月28日至1月3日）写“次年”更清楚，但不算错。",
      en: "A span goes from its beginning to its end; one that crosses New Year is not wrong."),
    category: .date, severity: .warning)

  static let examples: [RuleExample] = [
    .flags("⟦7月29日至27日⟧", fixed: "7月27日至29日"),
    .flags("⟦8月1日至7月29日⟧，展览开放。"),
    .flags("⟦2023—2021年⟧", fixed: "2021—2023年"),
    .flags("⟦2023年至2021年⟧，全市", fixed: "2021年至2023年，全市"),
    .flags("⟦2021年7月29日至2021年7月27日⟧"),
    .flags("⟦2月24日—2月24日⟧"),
    .passes("12月28日至1月3日，展览免费开放；11月至次年3月，11月20日至次年3月10日。"),
    .passes("前2400—前1900年的遗址，公元前221年至公元前207年。"),
    .passes("去年9月1日至今年7月30日，每年9月1日至6月30日"),
    .passes("10月25日至4月10日为供暖期，执行标准为GB 2993-2018。"),
    .passes("5月17日至23日是科技活动周，1998—1999年度计划。"),
    .passes("29日至2日，展览免费开放。"),
    .passes("2021年11月20日至3月10日，2021年9月至6月"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for (index, first) in draft.dates.enumerated()
    where first.beginsSpan && index + 1 < draft.dates.count {
      let last = draft.dates[index + 1]
      guard first.form == .units || first.form == .separated, first.reckoning == .gregorian,
        last.reckoning == .gregorian, !last.hasYearWord, let order = order(first, last)
      else { continue }
      let place = first.range.lowerBound..<last.range.upperBound
      guard order != .same else {
        if first.day != nil {
          report(
            finding(
              in: draft, at: place, Wording("起止是同一天", en: "It begins and ends on the same day"),
              severity: .hint))
        }
        continue
      }
      var found = finding(
        in: draft, at: place, Wording("起止日期颠倒", en: "The span ends before it begins"),
        severity: order == .reversedForSure ? .error : .warning)
      // The numbers change places; words and units stay where they are.
      if first.day != nil, last.month == nil, let from = first.day, let to = last.day {
        found.fixes = [exchange(from.number, to.number, draft)]
      } else if first.month == nil, last.month == nil, let from = first.year, let to = last.year {
        found.fixes = [exchange(from.number, to.number, draft)]
      }
      report(found)
    }
  }

  private enum Order { case same, reversed, reversedForSure }

  private func order(_ first: WrittenDate, _ last: WrittenDate) -> Order? {
    let from = (first.year?.value, first.month?.value, first.day?.value)
    let to = (last.year?.value, last.month?.value, last.day?.value)
    if let firstYear = first.year, let lastYear = last.year {
      guard firstYear.digitCount == 4, lastYear.digitCount == 4, firstYear.value != lastYear.value else {
        guard firstYear.digitCount == lastYear.digitCount, let fromMonth = from.1, let toMonth = to.1 else {
          return nil
        }
        if fromMonth != toMonth { return fromMonth > toMonth ? .reversedForSure : nil }
        guard let fromDay = from.2, let toDay = to.2 else { return nil }
        return fromDay > toDay ? .reversedForSure : fromDay == toDay ? .same : nil
      }
      return firstYear.value > lastYear.value ? .reversedForSure : nil
    }
    guard last.year == nil, first.relativeYear == last.relativeYear || last.relativeYear == nil,
      let fromDay = from.2, let toDay = to.2
    else { return nil }
    if let toMonth = to.1 {
      guard let fromMonth = from.1, !first.isYearly else { return nil }
      // From late in the year to early in the next is a season; a few months back is a slip.
      if fromMonth != toMonth { return fromMonth > toMonth && fromMonth - toMonth <= 5 ? .reversed : nil }
    }
    // 29日至2日 goes from one month to the next.
    guard from.1 != nil else { return nil }
    return fromDay > toDay ? .reversed : fromDay == toDay && to.1 != nil ? .same : nil
  }

  private func exchange(_ first: Range<Int>, _ second: Range<Int>, _ draft: Draft) -> Finding.Fix {
    Finding.Fix(
      title: Wording("起止对调", en: "Exchange beginning and end"),
      edits: [
        .init(draft.text.sourceRange(of: first), draft.text[second]),
        .init(draft.text.sourceRange(of: second), draft.text[first]),
      ], isSafe: false)
  }
}
