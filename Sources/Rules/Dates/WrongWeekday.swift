import DraftSyntax
import TextModel

/// Flags a weekday that the date beside it does not have.
struct WrongWeekday: Rule {
  static let summary = RuleSummary(
    id: "wrong-weekday",
    title: Wording("星期与日期不符", en: "Weekday that contradicts its date"),
    rationale: Wording(
      "日期与星期必须相符；年份由日期本身、刊期或同句中的日期确定，不能确定时不作判断。",
      en: "A weekday must be that of its date; where the year is unknown nothing is said."),
    category: .date, severity: .error)

  static let examples: [RuleExample] = [
    .flags("2021年7月29日（⟦星期五⟧），天气晴。", fixed: "2021年7月29日（星期四），天气晴。"),
    .flags("2021年7月29日⟦周五⟧上午", fixed: "2021年7月29日周四上午"),
    .flags("⟦星期五⟧（2021年7月29日）", fixed: "星期四（2021年7月29日）"),
    .flags(
      "7月29日（⟦星期五⟧）", fixed: "7月29日（星期四）", issue: CivilDate(year: 2021, month: 7, day: 30)),
    .flags("2021年7月27日至29日（⟦星期五⟧）", fixed: "2021年7月27日至29日（星期四）"),
    .passes("2021年7月29日（星期四），天气晴。"),
    .passes("7月29日（星期五），年份不明。"),
    .passes("12月30日（星期四）", issue: CivilDate(year: 2022, month: 1, day: 1)),
    .passes("农历七月二十九（星期五），每年7月29日（星期五）"),
    .passes("2021年7月29日周五岳老师走上讲台。"),
    .passes("2021年7月30日 星期五"),
    .passes("每周五（2021年7月29日除外）"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for (index, date) in draft.dates.enumerated() {
      guard let weekday = date.weekday, date.day != nil, let day = draft.day(ofDateAt: index),
        day.year >= 1583,
        day.weekday != weekday.value
      else { continue }
      let right = WeekdayName.character(of: day.weekday)
      let place = draft.text.sourceRange(of: weekday.number)
      var found = finding(
        in: draft, at: weekday.range,
        Wording(
          "\(day.year)年\(day.month)月\(day.day)日是星期\(right)",
          en: "\(day.year)-\(day.month)-\(day.day) is a \(englishNames[day.weekday - 1])"))
      found.fixes = [
        Finding.Fix(
          title: Wording("改为“\(right)”", en: "Change to “\(right)”"), edits: [.init(place, right)],
          isSafe: false)
      ]
      report(found)
    }
  }

  private let englishNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}
