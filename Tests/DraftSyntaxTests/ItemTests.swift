import Testing
import TextModel

@testable import DraftSyntax

/// Small pages and how they are read, as outlines: one line an item.
struct ItemTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var page: [String]
    var outline: [String]
    var testDescription: String { name }
    init(_ name: String, _ page: [String], _ outline: [String]) {
      self.name = name
      self.page = page
      self.outline = outline
    }
  }

  /// `kind [first line–last line] headline / … | form: names`, lines counted from 1 without the blank ones.
  static func outline(_ page: Page) -> [String] {
    page.items.map { item in
      var line = item.kind.rawValue
      let lines = item.body.map { page.passages[$0].lines.lowerBound / 2 + 1 }
      if let first = lines.first, let last = lines.last { line += " [\(first)–\(last)]" }
      if !item.headline.isEmpty {
        line += " " + item.headline.map { page.text(of: page.passages[$0]) }.joined(separator: " / ")
      }
      if let byline = item.byline {
        line += " | \(byline.form.rawValue): \(byline.names.joined(separator: " "))"
      }
      return line
    }
  }

  static let towns =
    "南山县今年把道路养护摆在首位，投入资金三千万元，整修乡村道路一百二十公里，方便了沿线群众的出行，也带动了山货外销。南山县交通局负责人介绍，道路养护队伍已经扩充到二百人，沿线乡村的群众也参加进来。"
  static let townsMore =
    "据了解，南山县交通局在整修乡村道路时，优先安排山货外销的干线，道路养护资金向偏远乡村倾斜，沿线群众的出行时间平均缩短了半个小时。"
  static let school =
    "东湖小学新建的图书馆昨天开放，藏书五万册，设有阅览座位三百个。孩子们在图书馆里选书、读书，老师还开设了阅读课。东湖小学校长说，图书馆每天放学后继续开放两个小时，孩子们的阅读时间有了保障。"
  static let schoolMore =
    "为了办好图书馆，东湖小学向家长征求意见，增添了科普和历史类藏书，阅读课也排进了课表，老师每周带孩子们上一次阅读课。"
  static let rain =
    "入汛以来，北河水库的水位持续上涨，防汛抗旱指挥部要求各地加强巡查，水库管理人员二十四小时值守。北河水库下游的三个乡镇储备了防汛物资，抢险队伍随时待命。"

  static let cases: [Case] = [
    Case(
      "leads under headlines",
      ["南山县整修乡村道路", "本报讯（记者 李婷）" + towns, townsMore, "东湖小学图书馆开放", "本报讯（记者 王 静 通讯员 赵刚）" + school, schoolMore],
      ["article [2–3] 南山县整修乡村道路 | lead: 李婷", "article [5–6] 东湖小学图书馆开放 | lead: 王静 赵刚"]),
    Case(
      "headlines behind their articles",
      [
        "本报讯 " + towns, townsMore, "（牛东海 高晓丽）", "南山县整修乡村道路", "本报讯（记者 王静）" + school, schoolMore, "东湖小学图书馆开放",
        "本报讯 " + rain + "（乔沼珲）", "北河水库加强防汛",
      ],
      [
        "article [1–2] 南山县整修乡村道路 | tail: 牛东海 高晓丽", "article [5–6] 东湖小学图书馆开放 | lead: 王静",
        "article [8–8] 北河水库加强防汛 | tail: 乔沼珲",
      ]),
    Case(
      "kicker, deck, own line, subheads, tail line",
      [
        "南山县", "道路通到家门口", "——南山县整修乡村道路见闻", "□ 本报记者 孙 雄", towns, "优先安排干线", townsMore, "| 校园内外 |", "东湖小学图书馆开放",
        school,
        schoolMore, "记者 刘凯华 樊朋展",
      ],
      [
        "article [5–7] 南山县 / 道路通到家门口 / ——南山县整修乡村道路见闻 | line: 孙雄", "banner | 校园内外 |",
        "article [10–11] 东湖小学图书馆开放 | line: 刘凯华 樊朋展",
      ]),
    Case(
      "names alone between headline and story sign it; a headline's second phrase does not",
      [
        "南山县整修乡村道路", "李 明 王小英", towns, townsMore, "东湖小学图书馆开放", "干事 创业", school, schoolMore, "北河水库加强防汛", rain,
        "王 照",
      ],
      [
        "article [3–4] 南山县整修乡村道路 | line: 李明 王小英", "article [7–8] 东湖小学图书馆开放 / 干事 创业",
        "article [10–10] 北河水库加强防汛 | line: 王照",
      ]),
    Case(
      "captions belong to nobody",
      [
        "南山县整修乡村道路", "本报讯（记者 李婷）" + towns, "图为工人正在养护道路。", "本报记者 唐伟青 摄", "东湖小学图书馆开放", "本报讯（记者 王静）" + school,
        "7月31日，孩子们在图书馆里看书。 特约摄影 郝 健 摄",
      ],
      [
        "article [2–2] 南山县整修乡村道路 | lead: 李婷", "caption [3–3] | photo: 唐伟青",
        "article [6–6] 东湖小学图书馆开放 | lead: 王静",
        "caption [7–7] | photo: 郝健",
      ]),
    Case(
      "an article without its credit is still one article",
      ["南山县整修乡村道路", "本报讯（记者 李婷）" + towns, townsMore, "东湖小学图书馆开放", school, schoolMore],
      ["article [2–3] 南山县整修乡村道路 | lead: 李婷", "article [5–6] 东湖小学图书馆开放"]),
    Case(
      "wire copy and editorials",
      ["南山县整修乡村道路", "新华社南山7月10日电 " + towns, "加强防汛不松懈", "本报评论员", rain],
      ["brief [2–2] 南山县整修乡村道路 | wire: ", "article [5–5] 加强防汛不松懈 | line: "]),
    Case(
      "Markdown headings, lists and tables",
      ["# 南山县整修乡村道路", "本报讯（记者 李婷）" + towns, "## 优先安排干线", townsMore, "- 道路养护\n- 乡村道路"],
      ["article [2–5] 南山县整修乡村道路 | lead: 李婷"]),
    Case("a page of one line", ["山西省运城市。"], ["brief [1–1]"]),
    Case("nothing", [""], []),
  ]

  @Test(arguments: cases)
  func `a page is read as its items`(of example: Case) {
    let page = Page(reading: SourceText(example.page.joined(separator: "\n\n") + "\n"))
    #expect(ItemTests.outline(page) == example.outline)
  }

  @Test func `each passage has its kind`() {
    let page = Page(
      reading: SourceText(
        [
          "---", "title: 南山", "---", "", "## 道路通到家门口", "", "——南山县整修乡村道路见闻", "", "本报记者 孙雄", "",
          ItemTests.towns, "", "```", "code",
          "```", "", "责任编辑：李四 版式：王五",
        ].joined(separator: "\n")))
    #expect(
      page.passages.map(\.kind).suffix(8) == [
        .headline, .deck, .byline, .paragraph, .code, .code, .code, .furniture,
      ])
  }
}
