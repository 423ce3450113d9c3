import Testing

@testable import DraftSyntax

/// Credits as a table: the line, and what is read in it.
struct CreditTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: String
    var testDescription: String { text }
    init(_ text: String, _ expected: String) {
      self.text = text
      self.expected = expected
    }
  }

  /// `form: text | role[names]…`
  static func describe(_ credit: Credit?, in bytes: [UInt8]) -> String {
    guard let credit else { return "-" }
    let parties = credit.parties.map { "\($0.role)[\($0.names.joined(separator: " "))]" }
    let text = String(decoding: bytes[credit.range], as: UTF8.self)
    return (["\(credit.form): \(text)"] + parties).joined(separator: " | ")
  }

  static let leads: [Case] = [
    Case("本报讯（记者 霍虎成）从市市场监管局获悉", "lead: 本报讯（记者 霍虎成） | 记者[霍虎成]"),
    Case("本报讯(记者裴晓敏)8月6日,副市长", "lead: 本报讯(记者裴晓敏) | 记者[裴晓敏]"),
    Case("本报讯（记者 南 辽）7月27日，", "lead: 本报讯（记者 南 辽） | 记者[南辽]"),
    Case("运城晚报讯(记者 祁克宁 通讯员 薛焜)7月21日", "lead: 运城晚报讯(记者 祁克宁 通讯员 薛焜) | 记者[祁克宁] | 通讯员[薛焜]"),
    Case("本报讯(记者 殷雪鸢 胡引平)2月29日", "lead: 本报讯(记者 殷雪鸢 胡引平) | 记者[殷雪鸢 胡引平]"),
    Case(
      "本报讯（通讯员\u{A0}孙皓明\u{A0}陈晨\u{A0}记者\u{A0}王菲）“这是",
      "lead: 本报讯（通讯员\u{A0}孙皓明\u{A0}陈晨\u{A0}记者\u{A0}王菲） | 通讯员[孙皓明 陈晨] | 记者[王菲]"),
    Case("本报讯（全媒体记者 刘晓峰）昨日", "lead: 本报讯（全媒体记者 刘晓峰） | 全媒体记者[刘晓峰]"),
    Case("本报讯(沈阳日报、沈报全媒体高级记者刘洋)7月", "lead: 本报讯(沈阳日报、沈报全媒体高级记者刘洋) | 沈阳日报、沈报全媒体高级记者[刘洋]"),
    Case("江南都市报讯 全媒体记者陈阳、实习生莫迪摄影报道：8月16日", "lead: 江南都市报讯 全媒体记者陈阳、实习生莫迪摄影报道 | 全媒体记者[陈阳] | 实习生[莫迪]"),
    Case("羊城晚报讯 记者王雷报道：7月18日", "lead: 羊城晚报讯 记者王雷报道 | 记者[王雷]"),
    Case("羊城晚报讯 记者张爱丽、通讯员林荫报道：近日", "lead: 羊城晚报讯 记者张爱丽、通讯员林荫报道 | 记者[张爱丽] | 通讯员[林荫]"),
    Case("羊城晚报讯 记者郭思琦、通讯员粤交警报道：近日", "lead: 羊城晚报讯 记者郭思琦、通讯员粤交警报道 | 记者[郭思琦] | 通讯员[粤交警]"),
    Case("本报讯 记者昨日获悉，市教育局", "bare 本报讯"),
    Case("本报讯 记者从市教育局获悉，全市", "bare 本报讯"),
    Case("本报讯 记者近日在现场看到，", "bare 本报讯"),
    Case("江南都市报讯黄颖 全媒体记者舒晓燕摄影报道：近日", "lead: 江南都市报讯黄颖 全媒体记者舒晓燕摄影报道 | [黄颖] | 全媒体记者[舒晓燕]"),
    Case("本报讯 记者张冲 通讯员张宇 黑龙江省哈尔滨市委", "lead: 本报讯 记者张冲 通讯员张宇 | 记者[张冲] | 通讯员[张宇]"),
    Case("南方日报讯 （记者/孟健 通讯员/粤检宣）8月2日", "lead: 南方日报讯 （记者/孟健 通讯员/粤检宣） | 记者[孟健] | 通讯员[粤检宣]"),
    Case("华西都市报讯（记者杨澜赖芳杰）为保护", "lead: 华西都市报讯（记者杨澜赖芳杰） | 记者[杨澜 赖芳杰]"),
    Case("早报讯 （记者林志安 通讯员林阿敏文/图）林某", "lead: 早报讯 （记者林志安 通讯员林阿敏文/图） | 记者[林志安] | 通讯员[林阿敏]"),
    Case("中国青年报客户端讯（中青报·中青网驻日本记者 贾沂蒙）8月8日", "lead: 中国青年报客户端讯（中青报·中青网驻日本记者 贾沂蒙） | 中青报·中青网驻日本记者[贾沂蒙]"),
    Case("湖北日报讯 （记者邓伟、通讯员楚仁轩）日前", "lead: 湖北日报讯 （记者邓伟、通讯员楚仁轩） | 记者[邓伟] | 通讯员[楚仁轩]"),
    Case("河北青年报讯（记者程功、见习记者赵晓文）近日", "lead: 河北青年报讯（记者程功、见习记者赵晓文） | 记者[程功] | 见习记者[赵晓文]"),
    Case("本报讯 (赵晓勇 徐路 顾俊) “锣鼓一敲", "lead: 本报讯 (赵晓勇 徐路 顾俊) | [赵晓勇 徐路 顾俊]"),
    Case("岳阳日报讯(夏 宇 杨孝午)为开展", "lead: 岳阳日报讯(夏 宇 杨孝午) | [夏宇 杨孝午]"),
    Case("现代快报讯（记者王晓宇通讯员刘佃红卞笑笑）由于", "lead: 现代快报讯（记者王晓宇通讯员刘佃红卞笑笑） | 记者[王晓宇] | 通讯员[刘佃红 卞笑笑]"),
    Case("本报北京5月28日讯 记者王霞光报道：近日", "lead: 本报北京5月28日讯 记者王霞光报道 | 记者[王霞光]"),
    Case("本报讯（记者 李婷近日，市妇联", "lead: 本报讯（记者 李婷 | 记者[李婷]"),
    Case("本报讯（记者 李婷)近日，市妇联", "lead: 本报讯（记者 李婷) | 记者[李婷]"),
    Case("本报讯（记者 阿依古丽·买买提）近日", "lead: 本报讯（记者 阿依古丽·买买提） | 记者[阿依古丽·买买提]"),
    Case("中新网太原8月10日电 (记者 李庭耀)近日", "wire: 中新网太原8月10日电 (记者 李庭耀) | 记者[李庭耀]"),
    Case("新华社北京7月13日电 7月11日，", "wire: 新华社北京7月13日电"),
    Case("据新华社电 近日", "wire: 据新华社电"),
    Case("【新华社重庆十四日电】近日", "wire: 【新华社重庆十四日电】"),
    Case("财联社8月15日讯（编辑 潇湘）特斯拉", "lead: 财联社8月15日讯（编辑 潇湘） | 编辑[潇湘]"),
    Case("本报讯 近日，和顺县", "bare 本报讯"),
    Case("本报讯近日,我县通过", "bare 本报讯"),
    Case("成都商报讯 随着成都大运会", "bare 成都商报讯"),
    Case("本报讯 （刊于一版）近日", "bare 本报讯"),
    Case("本报长沙讯 8月3日，", "bare 本报长沙讯"),
    Case("本报讯员工近日", "none"),
    Case("中国移动通讯集团", "none"),
    Case("市网信办讯问当事人", "none"),
    Case("国家电网公司8月3日发布", "none"),
    Case("近日，本报讯息", "none"),
  ]

  @Test(arguments: leads)
  func `a lead is read`(of example: Case) {
    let bytes = Array(example.text.utf8)
    let lead = Lead.read(bytes, 0..<bytes.count)
    let read: String
    if let credit = lead?.credit {
      read = CreditTests.describe(credit, in: bytes)
    } else if let lead {
      read = "bare " + String(decoding: bytes[lead.words], as: UTF8.self)
    } else {
      read = "none"
    }
    #expect(read == example.expected)
  }

  static let lines: [Case] = [
    Case("本报记者 孙 雄", "line: 本报记者 孙 雄 | 本报记者[孙雄]"),
    Case("□ 本报记者 申力 通讯员 贾杰", "line: 本报记者 申力 通讯员 贾杰 | 本报记者[申力] | 通讯员[贾杰]"),
    Case("记者 刘凯华 樊朋展", "line: 记者 刘凯华 樊朋展 | 记者[刘凯华 樊朋展]"),
    Case("新华社记者 张三、李四", "line: 新华社记者 张三、李四 | 新华社记者[张三 李四]"),
    Case("（任芙蓉 乔娜娜）", "tail: （任芙蓉 乔娜娜） | [任芙蓉 乔娜娜]"),
    Case("（王 照）", "tail: （王 照） | [王照]"),
    Case("特约摄影 郝 健 摄", "photo: 特约摄影 郝 健 摄 | 特约摄影[郝健]"),
    Case("本报记者 唐伟青 摄", "photo: 本报记者 唐伟青 摄 | 本报记者[唐伟青]"),
    Case("新华社发（高建中 摄）", "photo: 新华社发（高建中 摄） | [高建中]"),
    Case("本报记者 王静 文/图", "line: 本报记者 王静 文/图 | 本报记者[王静]"),
    Case("文/图 记者 李明、王英", "line: 文/图 记者 李明、王英 | 记者[李明 王英]"),
    Case("图/文 本报记者 李明 通讯员 贾杰", "line: 图/文 本报记者 李明 通讯员 贾杰 | 本报记者[李明] | 通讯员[贾杰]"),
    Case("图文并茂 记者讲述身边故事", "-"),
    Case("□张三丰", "line: 张三丰 | [张三丰]"),
    Case("◎ 李 明 王小英", "line: 李 明 王小英 | [李明 王小英]"),
    Case("■ 河津", "-"),
    Case("□ 高质量发展", "-"),
    Case("李明 王小英", "-"),
    Case("文：任芙蓉 图：乔娜娜", "line: 文：任芙蓉 图：乔娜娜 | 文[任芙蓉] | 图[乔娜娜]"),
    Case("作者：李四光", "line: 作者：李四光 | 作者[李四光]"),
    Case("本报评论员", "line: 本报评论员 | 本报评论员[]"),
    Case("本报记者 欧阳修文 司马光", "line: 本报记者 欧阳修文 司马光 | 本报记者[欧阳修文 司马光]"),
    Case("本报记者 迪丽热巴", "line: 本报记者 迪丽热巴 | 本报记者[迪丽热巴]"),
    Case("（2023年10月11日摄）", "photo: （2023年10月11日摄）"),
    Case("（据新华社）", "wire: （据新华社）"),
    Case("记者从市教育局获悉", "-"),
    Case("记者看到，大厅分设出入口", "-"),
    Case("记者手记", "-"),
    Case("记者调查", "-"),
    Case("百名记者走基层", "-"),
    Case("我市召开记者招待会", "-"),
    Case("政务动态", "-"),
    Case("古交市", "-"),
    Case("（社区）", "-"),
    Case("（基层见闻）", "-"),
    Case("全市89所学校获市级“平安校园”称号", "-"),
    Case("图", "-"),
  ]

  @Test(arguments: lines)
  func `a credit line is read`(of example: Case) {
    let bytes = Array(example.text.utf8)
    #expect(
      CreditTests.describe(CreditReader.lineCredit(bytes, 0..<bytes.count), in: bytes) == example.expected)
  }

  static let tails: [Case] = [
    Case("汽车出口额上涨了15%。（财联社 赵昊 ）", "tail: （财联社 赵昊 ） | [赵昊]"),
    Case("成效显著。（校对 李凯波）", "-"),
    Case("成效显著。（牛东海 高晓丽）", "tail: （牛东海 高晓丽） | [牛东海 高晓丽]"),
    Case("安排部署。 （乔沼珲）", "tail: （乔沼珲） | [乔沼珲]"),
    Case("筑巢引凤。(赵伟)", "tail: (赵伟) | [赵伟]"),
    Case("公益诉讼案件9件。（张冲）（法治日报）", "tail: （张冲） | [张冲]"),
    Case("安全可靠稳定电力保障。（稿件由中国发展改革报社记者王斌采写）", "tail: （稿件由中国发展改革报社记者王斌采写） | 稿件由中国发展改革报社记者[王斌]"),
    Case("提供帮助。”记者曾羽璇实习生曹晶返回搜狐，查看更多责任编辑：", "tail: 记者曾羽璇实习生曹晶 | 记者[曾羽璇] | 实习生[曹晶]"),
    Case("采收羊肚菌。 新华社记者 徐速绘 摄", "photo: 新华社记者 徐速绘 摄 | 新华社记者[徐速绘]"),
    Case("挂钩作业。特约摄影 姜 桦 摄", "photo: 特约摄影 姜 桦 摄 | 特约摄影[姜桦]"),
    Case("村民在采茶。 本报记者郭俊锋摄", "photo: 本报记者郭俊锋摄 | 本报记者[郭俊锋]"),
    Case("村民在收获羊肚菌。（新华社发）", "wire: （新华社发）"),
    Case("走进村 （社区）", "-"),
    Case("（资料来源于网络）", "-"),
    Case("他来自大同（四川）", "-"),
    Case("报告全文见后。（全文另发）", "-"),
    Case("结束了（任芙蓉 乔娜娜）", "-"),
    Case("他是一名记者。", "-"),
  ]

  @Test(arguments: tails)
  func `a credit at the end is read`(of example: Case) {
    let bytes = Array(example.text.utf8)
    #expect(
      CreditTests.describe(CreditReader.tailCredit(bytes, 0..<bytes.count), in: bytes) == example.expected)
  }

  @Test(arguments: ["本 报 讯（ 记 者", "本报讯（记者 李婷）", "本 报 讯"])
  func `a lead set wide is a lead`(of text: String) {
    let bytes = Array(text.utf8)
    #expect(CreditReader.startsWithLead(bytes, 0..<bytes.count))
  }
}
