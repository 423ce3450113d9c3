import DraftSyntax

/// Flags letters that stand for digits, and 曰 for 日: 2O21年, 7月2l日, 17曰.
struct LetterInDate: Rule {
  static let summary = RuleSummary(
    id: "letter-in-date",
    title: Wording("日期中混入字母或形近字", en: "Letter or look-alike in a date"),
    rationale: Wording(
      "字母O、l、I误作数字0、1，“曰”误作“日”，多由识别或录入造成。",
      en: "O, l and I for 0 and 1, and 曰 for 日, come from optical reading or hasty typing."),
    category: .date, severity: .error)

  static let examples: [RuleExample] = [
    .flags("⟦2O21年⟧7月29日", fixed: "2021年7月29日"),
    .flags("7月⟦2l日⟧，⟦l月⟧5日", fixed: "7月21日，1月5日"),
    .flags("9月⟦17曰⟧上午", fixed: "9月17日上午"),
    .passes("CO2排放量下降，O型血告急，O2O模式，I类。"),
    .passes("子曰：“学而时习之，不亦说乎？”"),
    .passes("二O二一年七月"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for date in draft.dates where date.hasPart(where: holdsLetter) {
      for part in date.parts where holdsLetter(part) {
        let unit = draft.text[part.unitRange].replacing("曰", with: "日")
        report(
          finding(
            in: draft, at: part.range,
            Wording("日期中混入了字母或形近字", en: "A letter or look-alike stands in this date"),
            replacement: digits(draft.text[part.number]) + unit, safe: true))
      }
    }
  }

  private func holdsLetter(_ part: DatePart) -> Bool {
    !part.numerals.contains(.han) && (part.numerals.contains(.letter) || part.unit == .yue)
  }

  private func digits(_ text: String) -> String {
    String(
      text.map { character in
        switch character {
        case "O", "o", "Ｏ", "ｏ": "0"
        case "l", "I", "ｌ", "Ｉ": "1"
        default: character
        }
      })
  }
}
