import DraftSyntax
import TestSupport
import Testing
import TextModel

struct WrittenDateTests {
  // What the reader takes for one date each.
  static let forms: [String] = [
    "⟦2021年7月29日⟧召开，⟦7月29日⟧、⟦27日⟧", "⟦2024年2月⟧，⟦9月⟧份，今年⟦5月⟧", "⟦7 月 29 日⟧，⟦2021⟧—⟦2023 年⟧",
    "⟦二〇一八年七月一日⟧，⟦五月三十日⟧，⟦一九九八年⟧", "⟦2021.8.26⟧，⟦2021-09-23⟧，⟦2021/9/3⟧",
    "⟦5月17日⟧至⟦23日⟧，⟦9月11日⟧—⟦21日⟧，⟦4月13日⟧至⟦6月12日⟧", "⟦5月21⟧—⟦23日⟧，⟦7月1⟧-⟦4日⟧，⟦7月1⟧至⟦5日⟧",
    "⟦1998⟧—⟦1999年⟧，⟦1998年⟧至⟦1999年⟧，⟦6⟧—⟦8月⟧，⟦1月⟧至⟦3月⟧", "⟦20世纪80年代⟧，⟦上世纪八十年代⟧，⟦二十世纪八十年代⟧，⟦80年代⟧，⟦1980年代⟧",
    "⟦星期五⟧，⟦7时30分⟧，⟦20时⟧，上午⟦9时⟧，下午⟦3点⟧", "⟦今晚⟧⟦15:40⟧，⟦8:00⟧—⟦12:00⟧", "⟦腊月二十三⟧，农历⟦六月十三⟧，⟦正月初九⟧",
    "⟦一季度⟧，⟦第三季度⟧，⟦2021年一季度⟧", "咸丰⟦十年⟧，民国⟦38年⟧，公元前⟦221年⟧", "⟦2021年年底⟧，⟦2023年⟧创建",
    "⟦7月29曰⟧，⟦2O21年7月2l日⟧", "⟦7月29日⟧（周四）至⟦30日⟧（周五）", "⟦七月十五⟧月圆，⟦闰四月初一⟧",
    "⟦7月上旬⟧，⟦2021年6月 下旬⟧，⟦本月中旬⟧，⟦上个月下旬⟧，⟦7月上旬⟧至⟦8月中旬⟧", "⟦昨日⟧、⟦今天⟧，大⟦后天⟧，⟦昨天⟧下午⟦3时⟧，⟦昨夜⟧⟦今晨⟧",
    "⟦大前天⟧，⟦前天⟧，⟦明晚⟧，⟦上周五⟧，⟦下星期三⟧，⟦上周⟧末，⟦本周⟧，⟦本月⟧，⟦上月⟧，⟦今年⟧，⟦去年⟧以来", "⟦昨日⟧（⟦7月30日⟧），⟦本月15日⟧至⟦20日⟧",
    "上周五（⟦7月30日⟧），去年⟦7月⟧，今年⟦一季度⟧",
    "⟦6月中下旬⟧，⟦7月上中旬⟧，⟦本月中下旬⟧，⟦7月上半月⟧，⟦2021年6月 下半月⟧", "⟦2021年下半年⟧，⟦今年上半年⟧，⟦上半年⟧，⟦下半年⟧起，⟦二〇二一年上半年⟧",
    "⟦2021年初⟧，⟦2021年底⟧，⟦2021年末⟧，⟦今年年初⟧，⟦去年底⟧，⟦明年年中⟧，⟦2021年年末⟧，⟦今年底⟧",
    "⟦7月初⟧，⟦7月底⟧，⟦本月底⟧，⟦上月末⟧，⟦腊月底⟧，⟦7月底⟧至⟦8月初⟧",
    "⟦20世纪⟧，⟦21世纪初⟧，⟦19世纪末⟧⟦20世纪初⟧，⟦18世纪中叶⟧，⟦二十世纪⟧，⟦上世纪末⟧，⟦本世纪中叶⟧，⟦20世纪80年代末⟧，⟦80年代中期⟧",
    "⟦20世纪⟧⟦80⟧—⟦90年代⟧，⟦七十⟧至⟦八十年代⟧，公元前⟦3世纪⟧",
    "⟦2021年前三季度⟧，⟦前三季度⟧，⟦今年⟧⟦前三季度⟧，⟦2021年第三季度⟧", "在⟦8⟧、⟦9月⟧，⟦今年⟧⟦7⟧、⟦8⟧、⟦9月⟧份，⟦2020年7⟧、⟦8月⟧，⟦六⟧、⟦七月⟧",
    "⟦7月15⟧、⟦16日⟧，⟦7月15⟧、⟦16⟧、⟦17日⟧，⟦7月15日⟧、⟦16日⟧、⟦8月1日⟧，⟦本月15日⟧、⟦16日⟧",
    "⟦甲午年⟧，⟦辛丑牛年⟧，农历⟦辛丑年⟧⟦六月廿五⟧，⟦辛亥年⟧",
    "⟦16时05分⟧，⟦3时⟧整，⟦18时⟧许，⟦8时⟧至⟦10时⟧，⟦12月31日⟧⟦24时⟧，前⟦2400⟧—前⟦1900年⟧，前⟦221年⟧",
    // And what is no date at all.
    "表明天气好，文明晚会，证明日本，声明年内，先天后天，三天前天气，网上周边，上周期，晚上月亮，过去年均，以上月饼，前天津，说明天津",
    "9·11，3·15，3:2，52∶70，16:9，1:500，2.14，7.21级，192.168.1.31", "12年，十年间，七八年，三五天，一二月间，一时，一点，十分",
    "36个月，24月龄，3小时45分，第30届，96%，G20，CO2，O型", "编号2021-12-02-041，GB 2993-2018，0771-2083456",
    "月月有活动，日日有服务，1,234日", "1、⟦7月底⟧前完成，甲子园，乙丑寅卯，丁未来", "上半身，下半场，上半程，本世上，世世代代，一世英名，一、加强领导，三、四名，第1、2期，1、2、3号",
    "⟦2021年⟧初步核算，⟦2021年⟧初中毕业，⟦2021年⟧中国，⟦7月⟧中国队，⟦7月⟧底薪，⟦2021年⟧末位淘汰，⟦2021年⟧底层",
    "⟦7月15日⟧、16号楼，⟦7月15日⟧、⟦20日⟧内，⟦2021年⟧、20家",
  ]

  @Test(arguments: forms)
  func `dates are read where they are marked`(marked: String) {
    let draft = Draft(SourceText(MarkedText(marked).text))
    let text = draft.text[0..<draft.text.utf8.count]
    #expect(MarkedText.marking(text, draft.dates.map(\.range)) == marked)
  }

  struct Meant: Sendable {
    var text: String
    var issue: CivilDate?
    var days: [CivilDate?]
  }

  static let issue = CivilDate(year: 2021, month: 7, day: 30)
  static let meant: [Meant] = [
    Meant(text: "7月29日", issue: nil, days: [nil]),
    Meant(text: "7月29日", issue: issue, days: [CivilDate(year: 2021, month: 7, day: 29)]),
    Meant(text: "去年7月29日", issue: issue, days: [CivilDate(year: 2020, month: 7, day: 29)]),
    Meant(text: "次年7月29日", issue: issue, days: [nil]),
    Meant(
      text: "12月30日", issue: CivilDate(year: 2022, month: 1, day: 2),
      days: [CivilDate(year: 2021, month: 12, day: 30)]),
    Meant(
      text: "2020年12月28日至1月3日", issue: nil,
      days: [CivilDate(year: 2020, month: 12, day: 28), CivilDate(year: 2021, month: 1, day: 3)]),
    Meant(
      text: "2019年5月1日开工，6月2日完工。7月1日", issue: nil,
      days: [CivilDate(year: 2019, month: 5, day: 1), CivilDate(year: 2019, month: 6, day: 2), nil]),
    Meant(text: "2019年建厂，6月2日完工", issue: issue, days: [nil, nil]),
    Meant(text: "二〇二一年七月二十九日", issue: nil, days: [CivilDate(year: 2021, month: 7, day: 29)]),
    Meant(text: "98年10月1日", issue: issue, days: [CivilDate(year: 1998, month: 10, day: 1)]),
    Meant(text: "2021-07-29", issue: nil, days: [CivilDate(year: 2021, month: 7, day: 29)]),
    Meant(text: "农历七月二十九", issue: issue, days: [nil]),
  ]

  @Test(arguments: meant)
  func `the day is the one that is meant`(of example: Meant) {
    let draft = Draft(SourceText(example.text), issueDate: example.issue)
    #expect(draft.dates.indices.map { draft.day(ofDateAt: $0) } == example.days, "\(example.text)")
  }

  @Test(arguments: [
    ("7月上旬", "2021-7-1 2021-7-10"), ("去年2月下旬", "2020-2-21 2020-2-29"), ("2021年7月", "2021-7-1 2021-7-31"),
    ("昨日", "2021-7-29 2021-7-29"), ("大前天", "2021-7-27 2021-7-27"), ("后天", "2021-8-1 2021-8-1"),
    ("上周五", "2021-7-23 2021-7-23"), ("本周", "2021-7-26 2021-8-1"), ("下星期日", "2021-8-8 2021-8-8"),
    ("上月", "2021-6-1 2021-6-30"), ("本月中旬", "2021-7-11 2021-7-20"), ("下个月下旬", "2021-8-21 2021-8-31"),
    ("本月15日", "2021-7-15 2021-7-15"), ("昨天下午3时", "2021-7-29 2021-7-29"),
    ("7月29日8时至10时", "2021-7-29 2021-7-29"),
    ("2021年6月中下旬", "2021-6-11 2021-6-30"), ("7月上中旬", "2021-7-1 2021-7-20"), ("2月下半月", "2021-2-16 2021-2-28"),
    ("2021年下半年", "2021-7-1 2021-12-31"), ("去年上半年", "2020-1-1 2020-6-30"), ("上半年", nil), ("2021年底", nil),
    ("今年年初", nil),
    ("7月底", nil), ("2021年三季度", "2021-7-1 2021-9-30"), ("2021年前三季度", "2021-1-1 2021-9-30"),
    ("去年四季度", "2020-10-1 2020-12-31"), ("一季度", nil), ("2021年第五季度", nil),
    ("20世纪80年代", "1980-1-1 1989-12-31"), ("1980年代", "1980-1-1 1989-12-31"),
    ("上世纪90年代", "1990-1-1 1999-12-31"),
    ("80年代", nil), ("20世纪", "1901-1-1 2000-12-31"), ("本世纪", "2001-1-1 2100-12-31"), ("20世纪末", nil),
    ("公元前3世纪", nil),
    ("2020年8、9月", "2020-9-1 2020-9-30"), ("7月15、16日", "2021-7-16 2021-7-16"),
    ("去年7月15日、16日", "2020-7-16 2020-7-16"),
    ("今年前三季度", "2021-1-1 2021-9-30"), ("在8、9月", "2021-9-1 2021-9-30"), ("甲午年", nil), ("2021年", nil),
    ("农历六月十三", "2021-7-22 2021-7-22"), ("腊月二十三", "2021-2-4 2021-2-4"),
    ("2020年农历闰四月初三", "2020-5-25 2020-5-25"),
    ("正月三十", nil), ("农历七月", nil), ("2021年腊月二十三", nil), ("民国38年", "1949-1-1 1949-12-31"),
    ("昭和16年12月8日", "1941-12-8 1941-12-8"),
    ("咸丰十年", nil), ("昨天，下午3时", nil), ("前年", nil), ("去年", "2020-1-1 2020-12-31"),
    ("本月31日", "2021-7-31 2021-7-31"),
    ("新华社北京1月1日电（记者李婷）昨天", "2020-12-31 2020-12-31"), ("新华社北京1月1日电（记者李婷）上月30日", "2020-12-30 2020-12-30"),
  ])
  func `words for days count from the dateline, else from the issue`(text: String, days: String?) {
    let issue = CivilDate(
      year: 2021, month: text.contains("1月1日") ? 1 : 7, day: text.contains("1月1日") ? 2 : 30)
    let draft = Draft(SourceText(text), issueDate: issue)
    let meant = draft.dates.indices.last.flatMap { draft.days(ofDateAt: $0) }
    let shown = meant.map { days in
      [days.lowerBound, days.upperBound].map { "\($0.year)-\($0.month)-\($0.day)" }.joined(separator: " ")
    }
    #expect(shown == days, "\(text)")
    #expect(
      Draft(SourceText(text)).dates.indices.last.flatMap { Draft(SourceText(text)).days(ofDateAt: $0) } == nil
        || text.hasPrefix("20") || text.hasPrefix("19")
        || text.hasPrefix("民国") || text.hasPrefix("昭和"))
  }

  @Test(arguments: [
    ("运城日报\n2021年7月30日 星期五\n第二版", CivilDate(year: 2021, month: 7, day: 30)),
    ("2021年7月30日　星期五　农历辛丑年六月廿一", CivilDate(year: 2021, month: 7, day: 30)),
    ("责任编辑 某某 2021年7月30日 第3版", CivilDate(year: 2021, month: 7, day: 30)),
    ("新华社北京2021年7月30日电 记者从", CivilDate(year: 2021, month: 7, day: 30)),
    ("2021年7月30日，星期五的会议上，他说。", nil), ("2021年7月30日 星期四", nil),
    ("2021年7月30日 星期五\n2021年7月31日 星期六", nil), ("会议在2021年7月30日召开", nil),
  ])
  func `the page tells its issue where it has a masthead`(text: String, issue: CivilDate?) {
    #expect(Draft(SourceText(text)).issueDate == issue)
  }

  @Test(arguments: [
    ("2021年7月29日（星期|", 4), ("2021年7月29日星期|", 4), ("2021年7月29日 周|五", 4), ("7月29日（星期|", nil),
    ("2021年7月29日召开星期|", nil), ("星期|", nil), ("2021年2月30日（星期|", nil),
  ])
  func `the weekday is at hand where one begins beside a full date`(text: String, weekday: Int?) throws {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    let draft = Draft(SourceText(parts.joined()))
    #expect(draft.weekdayWanted(at: parts[0].utf8.count) == weekday)
  }

  @Test func `a date is found at every place it covers`() throws {
    let draft = Draft(SourceText("会议7月29日（星期四）召开，8月1日闭幕"))
    #expect(draft.dateIndex(at: 0) == nil)
    #expect(draft.dateIndex(at: 8) == 0)
    #expect(draft.dateIndex(at: 25) == 0)
    #expect(draft.dateIndex(at: draft.text.utf8.count - 8) == 1)
  }

  @Test
  func `a list of ten thousand days tells of none what it means, and is done`() {
    let draft = Draft(SourceText((0..<10_000).map { "\($0 % 28 + 1)日" }.joined(separator: "、")))
    #expect(draft.dates.count > 9000)
    #expect(draft.dates.indices.allSatisfy { draft.day(ofDateAt: $0) == nil })
  }
}
