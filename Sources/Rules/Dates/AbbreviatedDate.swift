import DraftSyntax

/// Flags 2021.7.29 and 2021/7/29 in running text.
struct AbbreviatedDate: Rule {
  static let summary = RuleSummary(
    id: "abbreviated-date",
    title: Wording("行文中用点或斜线写日期", en: "Date with dots or slashes in running text"),
    rationale: Wording(
      "正文中的日期写作2021年7月29日；只有2021-07-29这样的形式可作替代（GB/T 15835—2011），图注、表格、生卒年不论。",
      en:
        "Running text says 2021年7月29日; the only short form is 2021-07-29 (GB/T 15835). Captions and tables may differ."
    ),
    category: .date, severity: .information)

  static let examples: [RuleExample] = [
    .flags("项目于⟦2021.7.29⟧召开论证会。", fixed: "项目于2021年7月29日召开论证会。"),
    .flags("⟦2021/07/09⟧，工程开工。", fixed: "2021年7月9日，工程开工。"),
    .passes("他生于1881.9.25，卒于1936.10.19。"),
    .passes("鲁迅（1881.9.25～1936.10.19），浙江人。"),
    .passes("发布时间：2021-09-23"),
    .passes("图片拍摄于2023.10.11。保质期至2025.12.31，请注意。"),
    .passes("软件升级到12.0.31版本，地址为192.168.1.31，版本2021.7.29发布。"),
  ]

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    for date in draft.dates {
      guard date.form == .separated, date.rangeMark == nil, !date.isRangeEnd, let year = date.year,
        let month = date.month, let day = date.day, (1...12).contains(month.value),
        (1...31).contains(day.value),
        isOpen(date, in: draft)
      else { continue }
      report(
        finding(
          in: draft, at: date.range, Wording("正文中的日期用“年月日”", en: "Running text takes 年, 月 and 日"),
          replacement: "\(year.value)年\(month.value)月\(day.value)日"))
    }
  }

  /// Dots or slashes, with a sentence going on behind and no label, bracket or date of life before.
  private func isOpen(_ date: WrittenDate, in draft: Draft) -> Bool {
    guard let mark = date.month?.unitRange else { return false }
    let sign = draft.text.utf8[mark.lowerBound]
    guard sign == UInt8(ascii: ".") || sign == UInt8(ascii: "/") else { return false }
    let bytes = draft.text.utf8
    let end = date.range.upperBound
    guard end < bytes.count, bytes[end] >= 0xE3 else { return false }
    let start = date.range.lowerBound
    let before = String(decoding: bytes[max(0, start - 9)..<start], as: UTF8.self)
    let labels = ["：", ":", "（", "(", "生于", "卒于", "世于", "期至", "摄于", "图", "版本", "-", "～", "生", "卒"]
    guard !labels.contains(where: { before.hasSuffix($0) }) else { return false }
    let behind = String(decoding: bytes[end..<min(bytes.count, end + 3)], as: UTF8.self)
    return !["）", "。", "、", "》", "】", "版"].contains(behind)
  }
}
