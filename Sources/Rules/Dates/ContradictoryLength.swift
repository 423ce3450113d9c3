import DraftSyntax

/// Flags an age or a length of time that the dates beside it cannot give.
struct ContradictoryLength: Rule {
  static let summary = RuleSummary(
    id: "contradictory-length",
    title: Wording("年龄、时长与日期不符", en: "Age or length that the dates do not give"),
    rationale: Wording(
      "天数、月数、年数与起止日期，年龄与出生年、生卒年对不上，必有一处错。虚岁、头尾都算、整数约说都放过。",
      en:
        "A number of days, months or years, or an age, that the dates beside it cannot give by any way of counting."
    ),
    category: .date, severity: .information)

  static let examples: [RuleExample] = [
    .flags("活动⟦5月17日至23日⟧举行，为期9天。"),
    .flags("展览为期12天（⟦5月17日至23日⟧）。"),
    .flags("国庆节：⟦10月1日至7日⟧放假调休，共8天。"),
    .flags("元旦：⟦2019年12月30日至2020年1月1日⟧放假，共5天。"),
    .flags("从⟦7月1日至7月5日⟧的三天里，游客不断。"),
    .flags("⟦7月1日至5日⟧，共9天。"),
    .flags("⟦2018年至2021年⟧，历时8年建成。"),
    .flags("⟦6月至8月⟧，为期6个月。"),
    .flags("他（⟦1936年—2021年⟧）享年70岁。"),
    .flags("他⟦1936年2月⟧出生，2021年7月29日在太原逝世，享年70岁。"),
    .flags("张某，男，⟦1990年5月⟧出生，汉族，山西运城人，现年20岁。", issue: CivilDate(year: 2021, month: 7, day: 30)),
    .flags("现年45岁，⟦1990年5月⟧出生。", issue: CivilDate(year: 2021, month: 7, day: 30)),
    .passes(
      "张某当年说：“1970年出生，今年25岁。”1998年扩建，至今已有60年历史；2012年创建为4A级景区，至今已有40年历史；1973年修建水库时发现，距今70年。",
      issue: CivilDate(year: 2021, month: 7, day: 30)),
    .flags("他⟦1936年2月⟧出生，2010年病逝，享年50岁。"),
    .passes("他1936年2月出生，公公2010年因病去世，享年80岁；老伴2010年去世，享年50岁。"),
    .flags("⟦1958年⟧建厂，至今已有83年历史。", issue: CivilDate(year: 2021, month: 7, day: 30)),
    .passes("活动5月17日至23日举行，为期7天；5月17日至23日举行，为期6天；5月17日至23日举行，为期5天（周末除外）。公示期：7月19日至23日，共3天。"),
    .passes("7月5日至16日，市委党校分四批举办为期3天的轮训；7月5日至9日举行的书博会上，为期30天的论坛；7月12日至23日，为期20天的集训"),
    .passes("6月20日至9月30日，为期100天；1911年至2021年的100年间；1921年至2021年，历时近百年"),
    .passes("培训5月17日至23日举行，共3天课程。7月5日至11日，共5天。5月17日至23日的3天培训"),
    .passes("国庆节：10月1日至7日放假调休，共7天。除夕至初六放假，共7天。"),
    .passes("2018年至2021年，历时3年建成；2018年至2021年，历时近5年；2018年到2021年的四年间；2018年10月至2021年3月，历时两年多。"),
    .passes("6月至8月，为期3个月；6月至8月，为期两个月；9月至次年3月，为期6个月；2020年9月至2021年3月，历时6个月"),
    .passes("他（1936年—2021年）享年86岁，她（1936年—2021年）享年84岁。"),
    .passes("他1936年出生，2021年7月29日逝世，享年85岁；他1936年出生，其父1990年去世，享年85岁。"),
    .passes(
      "1990年5月出生，现年31岁；1990年10月生，汉族，今年30岁；1990年5月出生，虚岁32岁；他1965年出生，女儿今年20岁；1990年5月出生，2010年今年20岁。",
      issue: CivilDate(year: 2021, month: 7, day: 30)),
    .passes(
      "1958年建厂，至今已有63年；1958年建厂，至今已有60年；1958年建厂，至今已有近70年；1958年建厂，至今60余年；1958年建厂，至今获奖18年。",
      issue: CivilDate(year: 2021, month: 7, day: 30)),
    .flags("⟦1958年⟧建厂，至今已有32年的历史。", issue: CivilDate(year: 2021, month: 7, day: 30)),
    .passes(
      "2015年，创办至今已有83年的老厂搬迁；2015年获评的百年老店，至今已有183年；1958年建厂，至今已有18年没换过设备。",
      issue: CivilDate(year: 2021, month: 7, day: 30)),
    .passes("2016年至2020年，全市脱贫攻坚历时8年取得全胜；工程2016年至2020年两期，历时8年。"),
    .passes("1990年5月出生，现年20岁；1958年建厂，至今已有83年历史。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for (index, date) in draft.dates.enumerated() {
      guard date.reckoning == .gregorian, date.form == .units else { continue }
      if date.beginsSpan, index + 1 < draft.dates.count {
        if let found = wrongLength(index, draft) ?? wrongAge(index, draft) { report(found) }
      } else if date.year?.digitCount == 4 {
        if let found = wrongAgeAtDeath(index, draft) ?? wrongAgeNow(index, draft)
          ?? wrongYearsSince(index, draft)
        {
          report(found)
        }
      }
    }
  }

  // MARK: Spans

  private func wrongLength(_ index: Int, _ draft: Draft) -> Finding? {
    let span = draft.dates[index].range.lowerBound..<draft.dates[index + 1].rangeWithWeekday.upperBound
    // Days are told some words behind; years so far behind may be those of something that began earlier.
    guard let told = draft.length(beside: span),
      told.unit == .days || told.range.lowerBound <= span.upperBound + 9
    else { return nil }
    let count: Int?
    let possible: ClosedRange<Int>?
    switch told.unit {
    case .days:
      // Both ends may count, or one.
      count = days(index, draft).map { $0 + 1 }
      possible = count.map { told.mayLeaveOutDays ? 1...$0 : $0 - 1...$0 }
    case .months:
      count = months(index, draft).map { $0 + 1 }
      possible = count.map { $0 - 1...$0 }
    case .years:
      count = years(index, draft)
      possible = count.map { $0 - 1...$0 + 1 }
    }
    guard let count, let possible, !possible.contains(told.count),
      // 百日攻坚 may take 103 days.
      told.count % 10 != 0 || abs(told.count - count) * 10 > count
    else { return nil }
    let (unit, name) =
      switch told.unit {
      case .days: ("天", "days")
      case .months: ("个月", "months")
      case .years: ("年", "years")
      }
    return finding(
      in: draft, at: span.lowerBound..<draft.dates[index + 1].range.upperBound,
      Wording(
        "起止共\(count)\(unit)，文中说\(told.count)\(unit)",
        en: "The span is \(count) \(name) long, not \(told.count)"),
      related: [
        .init(range: draft.text.sourceRange(of: told.range), message: Wording("所说时长", en: "The length told"))
      ])
  }

  /// The days from the first to the last of a span, where they do not hang on a year that is not told.
  private func days(_ index: Int, _ draft: Draft) -> Int? {
    let first = draft.dates[index]
    let last = draft.dates[index + 1]
    guard !last.hasYearWord, let from = first.day, let to = last.day else { return nil }
    if first.year != nil, let start = draft.day(ofDateAt: index), let end = draft.day(ofDateAt: index + 1) {
      return end > start ? end.daysSince0000 - start.daysSince0000 : nil
    }
    guard last.year == nil, let month = draft.month(ofDateAt: index),
      let lastMonth = draft.month(ofDateAt: index + 1)
    else { return nil }
    guard lastMonth == month || lastMonth > month && (month > 2 || lastMonth <= 2),
      let start = CivilDate(year: 2001, month: month, day: from.value),
      let end = CivilDate(year: 2001, month: lastMonth, day: to.value)
    else { return nil }
    return end > start ? end.daysSince0000 - start.daysSince0000 : nil
  }

  /// The months from the first to the last of a span of months.
  private func months(_ index: Int, _ draft: Draft) -> Int? {
    let (first, last) = (draft.dates[index], draft.dates[index + 1])
    guard first.day == nil, last.day == nil, first.portion == nil, last.portion == nil, !last.hasYearWord,
      let from = first.month?.value, let to = last.month?.value, (1...12).contains(from),
      (1...12).contains(to)
    else { return nil }
    let years = last.year.map { year in first.year.map { year.value - $0.value } } ?? 0
    guard let years else { return nil }
    let months = years * 12 + to - from
    return months > 0 ? months : nil
  }

  /// The years from the first to the last of a span of whole years.
  private func years(_ index: Int, _ draft: Draft) -> Int? {
    let (first, last) = (draft.dates[index], draft.dates[index + 1])
    guard let from = first.year, let to = last.year, from.digitCount == 4, to.digitCount == 4,
      to.value > from.value
    else { return nil }
    return to.value - from.value
  }

  // MARK: Ages

  /// Ages are counted in more than one way: a year less before the birthday, up to three more by old custom.
  private func wrongAge(_ index: Int, _ draft: Draft) -> Finding? {
    let last = draft.dates[index + 1]
    guard let years = years(index, draft) else { return nil }
    let span = draft.dates[index].range.lowerBound..<last.range.upperBound
    guard let age = draft.ageTold(behind: span.upperBound) else { return nil }
    return wrongAge(age, years, at: span, draft)
  }

  private func wrongAgeAtDeath(_ index: Int, _ draft: Draft) -> Finding? {
    guard let age = draft.ageAtDeath(ofBirthAt: index), let birth = draft.year(ofDateAt: index),
      let death = draft.year(ofDateAt: index + 1)
    else { return nil }
    return wrongAge(age.value, death - birth, at: draft.dates[index].range, draft)
  }

  private func wrongAge(_ age: Int, _ years: Int, at place: Range<Int>, _ draft: Draft) -> Finding? {
    guard years > 0, !(years - 1...years + 3).contains(age) else { return nil }
    return finding(
      in: draft, at: place,
      Wording("生卒相隔\(years)年，文中说\(age)岁", en: "\(years) years lie between, the text says \(age)"))
  }

  private func wrongAgeNow(_ index: Int, _ draft: Draft) -> Finding? {
    guard let issue = draft.issueDate, let birth = draft.dates[index].year?.value,
      !draft.isQuoted(at: draft.dates[index].range.lowerBound), let age = draft.ageNow(ofBirthAt: index)
    else { return nil }
    let years = issue.year - birth
    guard years >= 0, !(years - 1...years + 2).contains(age.value) else { return nil }
    return finding(
      in: draft, at: draft.dates[index].range,
      Wording("到刊期是\(years)岁，文中说\(age.value)岁", en: "That makes \(years) by the issue, not \(age.value)"))
  }

  /// Round numbers may be meant roughly, and what is told of an earlier day may be quoted; more years than have passed cannot be.
  private func wrongYearsSince(_ index: Int, _ draft: Draft) -> Finding? {
    guard let issue = draft.issueDate, let year = draft.dates[index].year?.value,
      let told = draft.yearsSince(dateAt: index)
    else { return nil }
    let years = issue.year - year
    // 1985年重建，距今已有1300年历史: no slip makes so much of so little.
    guard years > 0, told.count <= years * 3,
      told.count > years + 1 || told.count < years - 1 && told.count % 5 != 0 && draft.isHistory(told)
    else {
      return nil
    }
    return finding(
      in: draft, at: draft.dates[index].range,
      Wording(
        "到刊期是\(years)年，文中说\(told.count)年", en: "\(years) years have passed by the issue, not \(told.count)"))
  }
}
