import Testing
import TextModel

@testable import DraftSyntax

/// Pages as a table: what came in, and what is read.
struct PageRepairTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var page: String
    var repaired: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "nothing", page: "", repaired: ""),
    Case(name: "white space alone stays", page: " \n\u{3000}\n", repaired: " \n\u{3000}\n"),
    Case(
      name: "lines as wide as their column are one paragraph; the next one opens narrower by its lost indent",
      page: """
        近年来，张店镇根据本土
        气候、土壤等实际，结合市场
        需求，更新种植品种，加强技
        术指导，所产的桃子备受青睐。
        下一步，全镇将继续做好
        技术服务，帮助更多的村民在
        家门口增收。
        """,
      repaired: "近年来，张店镇根据本土气候、土壤等实际，结合市场需求，更新种植品种，加强技术指导，所产的桃子备受青睐。\n下一步，全镇将继续做好技术服务，帮助更多的村民在家门口增收。"),
    Case(
      name: "a blank line inside a word",
      page: "本次会议由市领导主持，传达学习了上级精神，并就贯彻落实作出安排部署，要求全市各级领\n\n导干部带头落实。",
      repaired: "本次会议由市领导主持，传达学习了上级精神，并就贯彻落实作出安排部署，要求全市各级领导干部带头落实。"),
    Case(
      name: "a headline is not part of what follows",
      page: "我市召开推进会 安排部署重点工作\n\n本报讯（记者 李明）近日，市里召开推进会。",
      repaired: "我市召开推进会 安排部署重点工作\n\n本报讯（记者 李明）近日，市里召开推进会。"),
    Case(
      name:
        "a headline stays apart from prose without a lead, whatever pair of characters meets between them",
      page: "某县开展农资市场检查\n\n检查过程中，执法人员对县城各门店的证照、台账、标识逐一查看。\n\n下一步，该局将加大检查力度。",
      repaired: "某县开展农资市场检查\n\n检查过程中，执法人员对县城各门店的证照、台账、标识逐一查看。\n\n下一步，该局将加大检查力度。"),
    Case(
      name: "a tab indents a paragraph as spaces do",
      page:
        "\t近年来，张店镇根据本土气候、\n土壤等实际，结合市场需求，更\n新种植品种，加强技术指导，所\n产的桃子备受青睐，销路越来越\n广，价格也比往年高出三成多。\n\t下一步，全镇将继续做好技术\n服务，帮助更多的村民在家门口\n增收，让好日子一年更比一年好。",
      repaired:
        "\t近年来，张店镇根据本土气候、土壤等实际，结合市场需求，更新种植品种，加强技术指导，所产的桃子备受青睐，销路越来越广，价格也比往年高出三成多。\n\t下一步，全镇将继续做好技术服务，帮助更多的村民在家门口增收，让好日子一年更比一年好。"
    ),
    Case(
      name: "where a blank line follows every line, none parts paragraphs; an indent does",
      page:
        "　　近年来，张店镇根据本土气\n\n候、土壤等实际，结合市场需求\n\n，更新种植品种，加强技术指导\n\n，所产的桃子备受大家的青睐。\n\n销路越来越广，价格也比往年高\n\n出三成。\n\n　　下一步，全镇将继续做好技\n\n术服务，帮助更多的村民在家门\n\n口增收。",
      repaired:
        "　　近年来，张店镇根据本土气候、土壤等实际，结合市场需求，更新种植品种，加强技术指导，所产的桃子备受大家的青睐。销路越来越广，价格也比往年高出三成。\n\n　　下一步，全镇将继续做好技术服务，帮助更多的村民在家门口增收。"
    ),
    Case(
      name: "a role cut by a line end is one word, behind a sentence and in a credit of its own",
      page:
        "市民游园赏荷\n\n　　近年来，张店镇根据本土气\n候、土壤等实际，结合市场需求\n，更新种植品种。 特约\n摄影 李 明 摄\n\n本报记者 王刚 通讯\n员 李明",
      repaired:
        "市民游园赏荷\n\n　　近年来，张店镇根据本土气候、土壤等实际，结合市场需求，更新种植品种。 特约摄影 李 明 摄\n\n本报记者 王刚 通讯员 李明"),
    Case(
      name: "a banner above a credit stays apart from it",
      page: "体育\n记者 李明 摄影报道\n\n本报特约\n\n记者 王刚",
      repaired: "体育\n记者 李明 摄影报道\n\n本报特约\n\n记者 王刚"),
    Case(
      name: "a paragraph as typed, torn once",
      page:
        "市里昨天召开会议，部署下一阶段的重点工作。会议听取了各县的汇报，肯定了取得的成绩。\n会议指出，各县要认真查找问题，制定整改方案，逐项落实责任。有居民逛街时\n突然发现路面塌陷，立即报了警，有关部门很快赶到现场处置。\n会议强调，要加强日常巡查，及时消除隐患，确保群众出行安全。",
      repaired:
        "市里昨天召开会议，部署下一阶段的重点工作。会议听取了各县的汇报，肯定了取得的成绩。\n会议指出，各县要认真查找问题，制定整改方案，逐项落实责任。有居民逛街时突然发现路面塌陷，立即报了警，有关部门很快赶到现场处置。\n会议强调，要加强日常巡查，及时消除隐患，确保群众出行安全。"
    ),
    Case(
      name: "who edited a story ends it",
      page: "会议强调，要加强日常巡查，及时消除隐患，确保群众出行安全。编辑：李明\n要着眼长远谋划发展的各项工作，市领导在调研时强调，要抓好落实。",
      repaired: "会议强调，要加强日常巡查，及时消除隐患，确保群众出行安全。编辑：李明\n要着眼长远谋划发展的各项工作，市领导在调研时强调，要抓好落实。"),
    Case(
      name: "a folio keeps its line",
      page: "会议要求，各县各部门要抓紧落\n\n— 3 —\n\n实，按时完成全年任务。",
      repaired: "会议要求，各县各部门要抓紧落\n\n— 3 —\n\n实，按时完成全年任务。"),
    Case(name: "radicals are characters", page: "7⽉底前，⻓治市完成⽴项。", repaired: "7月底前，长治市完成立项。"),
    Case(
      name: "code, tables and front matter of a Markdown draft stay",
      page: "---\ntitle: 稿件\n---\n\n# 标题\n\n| 县 | 数 |\n| --- | --- |\n| 甲 | 1 |\n\n```\n一 二 三 四 五 六 七\n```\n",
      repaired:
        "---\ntitle: 稿件\n---\n\n# 标题\n\n| 县 | 数 |\n| --- | --- |\n| 甲 | 1 |\n\n```\n一 二 三 四 五 六 七\n```\n"),
    Case(
      name: "a poem keeps its lines",
      page: "白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。", repaired: "白日依山尽，\n黄河入海流。\n欲穷千里目，\n更上一层楼。"),
    Case(
      name: "a list keeps its lines",
      page: "1. 落实责任\n2. 加强检查\n3. 做好宣传\n4. 报送信息", repaired: "1. 落实责任\n2. 加强检查\n3. 做好宣传\n4. 报送信息"),
    Case(
      name: "names in columns keep their lines and spaces",
      page: "张 明　李红霞　王 强\n赵 刚　孙晓梅　周 伟\n吴 军　郑海波　冯 涛",
      repaired: "张 明　李红霞　王 强\n赵 刚　孙晓梅　周 伟\n吴 军　郑海波　冯 涛"),
    Case(
      name: "dialogue keeps its lines",
      page: "“你去哪儿？”\n“去县里开会。”\n“什么时候回来？”\n“下午就回来。”", repaired: "“你去哪儿？”\n“去县里开会。”\n“什么时候回来？”\n“下午就回来。”"),
    Case(
      name: "a long laugh is not doubled text",
      page: String(repeating: "哈", count: 2000) + String(repeating: "加油", count: 40),
      repaired: String(repeating: "哈", count: 2000) + String(repeating: "加油", count: 40)),
    Case(
      name: "a sentence said many times over is not doubled text",
      page: String(repeating: "今天天气很好", count: 60) + "\n\n" + String(repeating: "大家讨论讨论，", count: 30),
      repaired: String(repeating: "今天天气很好", count: 60) + "\n\n" + String(repeating: "大家讨论讨论，", count: 30)),
    Case(
      name: "an ellipsis before doubled text stays whole",
      page: "他说：“我们都来……77月月2525日日，，工人工人在解放路在解放路施工施工。。",
      repaired: "他说：“我们都来……7月25日，工人在解放路施工。"),
    Case(
      name: "a headline stays apart from its story, whatever stands between them",
      page:
        "春耕备耕工作有序推进\n近日，市里召开春耕备耕工作推进会，传达学习省里会议精神，听取各县区工作进展情况汇报，研究部署下一阶段重点任务。\n\n我市召开春耕备耕会，部署重点任务\n\n\n\n近日，市里召开春耕备耕工作推进会，传达学习省里会议精神，听取各县区工作进展情况汇报，研究部署下一阶段重点任务。",
      repaired:
        "春耕备耕工作有序推进\n近日，市里召开春耕备耕工作推进会，传达学习省里会议精神，听取各县区工作进展情况汇报，研究部署下一阶段重点任务。\n\n我市召开春耕备耕会，部署重点任务\n\n\n\n近日，市里召开春耕备耕工作推进会，传达学习省里会议精神，听取各县区工作进展情况汇报，研究部署下一阶段重点任务。"
    ),
    Case(
      name: "a paragraph that was cut off does not swallow the next headline",
      page:
        "近日，市里召开春耕备耕工作推进会，传达学习省里会议精神，听取各县区工作进展情况汇报，研究部署下一阶段重点任务。会议指出，各级各部门认真落实\n\n春耕备耕工作有序推进\n\n本报讯（记者 李明）近日，市里召开春耕备耕工作推进会，传达学习省里会议精神，听取各县区工作进展情况汇报，研究部署下一阶段重点任务。",
      repaired:
        "近日，市里召开春耕备耕工作推进会，传达学习省里会议精神，听取各县区工作进展情况汇报，研究部署下一阶段重点任务。会议指出，各级各部门认真落实\n\n春耕备耕工作有序推进\n\n本报讯（记者 李明）近日，市里召开春耕备耕工作推进会，传达学习省里会议精神，听取各县区工作进展情况汇报，研究部署下一阶段重点任务。"
    ),
    Case(name: "CRLF", page: "扩\r\n大\r\n投\r\n放\r\n", repaired: "扩大投放\r\n"),
  ]

  @Test(arguments: cases)
  func `a page is read as its makers meant it`(of example: Case) {
    let page = Page(reading: SourceText(example.page))
    #expect(String(decoding: page.repaired.utf8, as: UTF8.self) == example.repaired)
  }
}
