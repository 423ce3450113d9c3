import DraftSyntax

/// Flags a time that no clock shows: 25时, 8时75分, 上午15时.
struct ImpossibleTime: Rule {
  static let summary = RuleSummary(
    id: "impossible-time",
    title: Wording("不存在的时刻", en: "Time that does not exist"),
    rationale: Wording(
      "一天从0时到24时，一小时60分；“上午”“下午”后面的时数应与之相合（GB/T 15835—2011）。",
      en: "A day goes from 0 to 24, an hour has 60 minutes, and 上午 or 下午 must agree with the hour."),
    category: .date, severity: .error)

  static let examples: [RuleExample] = [
    .flags("29日⟦25时⟧，列车到站。"),
    .flags("当晚⟦8时75分⟧，29日⟦24时30分⟧"),
    .flags("29日⟦15:75⟧开始，今晚⟦25:30⟧结束。"),
    .flags("⟦上午15时⟧，会议开始。"),
    .flags("⟦下午0时⟧30分"),
    .passes("办理时间截至12月31日24时，0时30分重播，每天9时至24时开放。"),
    .passes("会议开了8小时75分，火车运行了25小时，手术历时36小时。"),
    .passes("上半场3:2，52∶70负于对手，第二局25:27告负，昨晚25:23战胜对手。"),
    .passes("中国女排当日25:18、25:20取胜，主队今日98:75取胜。"),
    .passes("屏幕比例16:9，比例尺1:500，电话12:345。"),
    .passes("24日24时至25日6时有大到暴雨，下午15时到站，晚上0时收工。"),
    .passes("大盘昨日35点的跌幅，提出30点建议，周工时40时。"),
    .passes("下午1时，下午3点，上午12时，晚8点，中午1点，零点，凌晨零时，凌晨三四点，晚上七八点。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for date in draft.dates where date.form == .clock {
      guard let hour = date.hour else { continue }
      let minute = date.minute
      if hour.value > 24 || (minute?.value ?? 0) > 59 || (hour.value == 24 && (minute?.value ?? 0) > 0) {
        let isHour = hour.value > 24
        report(
          finding(
            in: draft, at: date.range,
            isHour
              ? Wording("没有\(hour.value)时", en: "There is no hour \(hour.value)")
              : Wording("没有\(hour.value)时\(minute?.value ?? 0)分", en: "There is no such minute")))
      } else if let period = date.dayPeriod, !period.hours.contains(hour.value),
        !(1...12).contains(hour.value)
      {
        let name = draft.text[period.range]
        report(
          finding(
            in: draft, at: period.range.lowerBound..<hour.range.upperBound,
            Wording("“\(name)”与\(hour.value)时不合", en: "“\(name)” does not go with hour \(hour.value)"),
            severity: .warning))
      }
    }
  }
}
