import DraftSyntax
import Rules
import TestSupport
import Testing
import TextModel

struct DateFuzzTests {
  static let alphabet: [[UInt8]] = [
    "0", "1", "2", "3", "9", "20", "21", "2021", "０", "７", "一", "二", "三", "十", "廿", "〇", "零", "○", "O", "l",
    "初", "正",
    "腊", "闰", "年", "年", "月", "月", "日", "日", "曰", "号", "时", "点", "分", "季度", "第", "年代", "星期", "周", "至", "—",
    "——",
    "-", "~", "～", ".", "/", ":", "：", "（", "）", "，", "。", " ", "　", "\n", "\n\n", "\r\n", "农历", "公元前", "前",
    "民国", "今年",
    "昨日", "今", "天", "本月", "上周", "上", "中", "下", "旬", "明", "去", "、", "世纪", "半", "底", "末", "甲", "丑", "午", "丙",
    "岁", "生", "现年", "至今", "享年", "周年", "机场通航仪式", "机场通航仪式", "本报讯（记者 李婷）", "起", "前",
    "次年", "上午", "下午", "晚", "家", "个", "为期", "天", "“", "”", "a", "🀄", "é", "一二九", "315", "运动", "晚会",
  ].map { Array($0.utf8) }

  @Test func `no text of date characters traps a rule or draws a finding outside of it`() {
    var generator = SeededGenerator(seed: 20_210_729)
    let rules = RuleCatalog.all.filter { $0.summary.category == .date }.map { $0.init(RuleContext()) }
    let issue = CivilDate(year: 2021, month: 7, day: 30)
    // A round is fifty strings on a page, so ten million strings are 200,000 rounds.
    for round in 0..<Rounds.count(200) {
      var bytes: [UInt8] = []
      for _ in 0..<50 {
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
          bytes += DateFuzzTests.alphabet.randomElement(using: &generator) ?? []
        }
        bytes.append(0x0A)
      }
      let draft = Draft(SourceText(validUTF8: bytes), issueDate: round % 2 == 0 ? issue : nil)
      var last = 0
      for date in draft.dates {
        #expect(
          date.range.lowerBound >= last && date.range.upperBound <= draft.text.utf8.count, "round \(round)")
        last = date.range.upperBound
      }
      for rule in rules {
        rule.check(draft) { finding in
          let places = [finding.range] + finding.fixes.flatMap { $0.edits.map(\.range) }
          for place in places where !isInside(place, bytes) {
            Issue.record("round \(round): \(finding.rule) at \(place)")
          }
        }
      }
    }
  }

  /// Whether a range lies in the text and begins and ends between characters.
  private func isInside(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    range.lowerBound >= 0 && range.upperBound <= bytes.count
      && [range.lowerBound, range.upperBound].allSatisfy { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
  }
}
