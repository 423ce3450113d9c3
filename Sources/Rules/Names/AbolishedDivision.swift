import DraftSyntax
import TextModel

/// Flags the name of a county or city that has another name or rank now: 太谷县.
struct AbolishedDivision: Rule {
  static let summary = RuleSummary(
    id: "abolished-division",
    title: Wording("已撤销的区划名", en: "Division that no longer exists"),
    rationale: Wording(
      "撤县设区、设市和合并之后，写现在的事要用现在的名称（民政部公布的县级以上行政区划变更情况）。写当时的事、机构的专名不改，因此只作提示。",
      en:
        "Counties became districts and cities; news of today uses today's names (changes published by the Ministry of Civil Affairs). History and names of institutions keep the old ones, so this only informs."
    ),
    category: .name, severity: .information)

  static let reach = RuleReach.passage

  static let examples: [RuleExample] = [
    .flags("⟦太谷县⟧召开农业农村工作会议", fixed: "太谷区召开农业农村工作会议"),
    .flags("在杭州市⟦江干区⟧举行", fixed: "在杭州市上城区举行"),
    .flags("⟦襄樊市⟧推进项目建设", fixed: "襄阳市推进项目建设"),
    .passes("太谷区召开会议，原太谷县"),
    .passes("1998年，太谷县成立合作社。"),
    .passes("时属大同县，太谷县第一中学"),
    .passes("他1995年任太谷县委书记。"),
  ]

  /// Old name, present name, year of the change. Changes of 2001–2021 from the notices of the Ministry of Civil Affairs; only
  /// names that no other division has.
  private static let changes: [(key: UInt64, old: [UInt8], new: String, year: Int)] = Array(
    """
    太谷县 太谷区 2019
    大同县 云州区 2018
    长治县 上党区 2018
    屯留县 屯留区 2018
    潞城市 潞城区 2018
    怀仁县 怀仁市 2018
    即墨市 即墨区 2017
    章丘市 章丘区 2016
    济阳县 济阳区 2018
    莱芜市 济南市莱芜区 2019
    兖州市 兖州区 2013
    胶南市 青岛市黄岛区 2012
    文登市 文登区 2014
    定陶县 定陶区 2016
    邹平县 邹平市 2018
    蓬莱市 蓬莱区 2020
    长岛县 蓬莱区 2020
    茌平县 茌平区 2019
    藁城市 藁城区 2014
    鹿泉市 鹿泉区 2014
    栾城县 栾城区 2014
    清苑县 清苑区 2015
    满城县 满城区 2015
    徐水县 徐水区 2015
    宣化县 宣化区 2016
    崇礼县 崇礼区 2016
    万全县 万全区 2016
    抚宁县 抚宁区 2015
    永年县 永年区 2016
    肥乡县 肥乡区 2016
    冀州市 冀州区 2016
    富阳市 富阳区 2014
    临安市 临安区 2017
    奉化市 奉化区 2016
    绍兴县 柯桥区 2013
    上虞市 上虞区 2013
    洞头县 洞头区 2015
    玉环县 玉环市 2017
    下城区 拱墅区 2021
    江干区 上城区 2021
    溧水县 溧水区 2013
    高淳县 高淳区 2013
    铜山县 铜山区 2010
    吴江市 吴江区 2012
    金坛市 金坛区 2015
    江都市 江都区 2011
    姜堰市 姜堰区 2012
    大丰市 大丰区 2015
    洪泽县 洪泽区 2016
    海门市 海门区 2020
    赣榆县 赣榆区 2014
    海安县 海安市 2018
    密云县 密云区 2015
    延庆县 延庆区 2015
    宣武区 西城区 2010
    崇文区 东城区 2010
    崇明县 崇明区 2016
    静海县 静海区 2015
    宁河县 宁河区 2015
    南汇区 浦东新区 2009
    卢湾区 黄浦区 2011
    闸北区 静安区 2015
    双流县 双流区 2015
    新津县 新津区 2020
    璧山县 璧山区 2014
    铜梁县 铜梁区 2014
    潼南县 潼南区 2015
    荣昌县 荣昌区 2015
    梁平县 梁平区 2016
    武隆县 武隆区 2016
    襄樊市 襄阳市 2010
    思茅市 普洱市 2007
    从化市 从化区 2014
    增城市 增城区 2014
    萝岗区 黄埔区 2014
    电白县 电白区 2014
    潮安县 潮安区 2013
    长清县 长清区 2001
    高陵县 高陵区 2014
    横山县 横山区 2015
    安塞县 安塞区 2016
    南郑县 南郑区 2017
    神木县 神木市 2017
    望城县 望城区 2011
    宁乡县 宁乡市 2017
    长乐市 长乐区 2017
    建阳市 建阳区 2014
    永定县 永定区 2014
    新建县 新建区 2015
    南康市 南康区 2013
    广丰县 广丰区 2015
    星子县 庐山市 2016
    九江县 柴桑区 2017
    开封县 祥符区 2014
    许昌县 建安区 2016
    偃师市 偃师区 2021
    孟津县 孟津区 2021
    京山县 京山市 2018
    监利县 监利市 2020
    马龙县 马龙区 2018
    晋宁县 晋宁区 2016
    呈贡县 呈贡区 2011
    江川县 江川区 2015
    平安县 平安区 2015
    乐都县 乐都区 2013
    湟中县 湟中区 2019
    同仁县 同仁市 2020
    """.utf8
  )
  .split(separator: Ascii.lineFeed).compactMap { line in
    let columns = line.split(separator: Ascii.space)
    guard columns.count == 3, let year = Int(String(decoding: columns[2], as: UTF8.self)) else { return nil }
    let old = Array(columns[0])
    return (key(old, 0), old, String(decoding: columns[1], as: UTF8.self), year)
  }
  .sorted { $0.key < $1.key }

  /// The first characters of old names: a quick no for most divisions.
  private static let beginnings = changes.reduce(into: ScalarSet()) {
    $0.insert(UTF8Scalars.decode($1.old, at: 0).scalar)
  }

  /// The first two characters as one number.
  private static func key(_ bytes: [UInt8], _ start: Int) -> UInt64 {
    var key: UInt64 = 0
    for index in start..<start + 6 { key = key << 8 | UInt64(bytes[index]) }
    return key
  }

  /// What may follow an old name in the name of an institution that keeps it.
  private static let institutions: [[UInt8]] = [
    "第", "一中", "二中", "三中", "中学", "小学", "人民医院", "志", "委书记", "县长",
  ].map { Array($0.utf8) }
  /// Words before it that speak of the past.
  private static let pasts: [[UInt8]] = ["原", "旧", "时属", "老", "原属", "称", "时任", "时称", "曾属"].map {
    Array($0.utf8)
  }

  init(_ context: RuleContext) {}

  func check(_ draft: Draft, report: (Finding) -> Void) {
    let bytes = draft.text.utf8
    let (changes, beginnings) = (AbolishedDivision.changes, AbolishedDivision.beginnings)
    let text = draft.units
    text.forEachPlace(of: .division) { level in
      guard level >= 2, beginnings.contains(UInt32(text.units[level - 2])) else { return }
      let start = Int(text.offsets[level - 2])
      let key = AbolishedDivision.key(bytes, start)
      let first = changes.partitioningIndex { $0.key >= key }
      for change in changes[first...].prefix(while: { $0.key == key }) {
        let place = start..<start + change.old.count
        guard place.upperBound <= bytes.count, bytes[place].elementsEqual(change.old),
          !AbolishedDivision.isRight(place, in: bytes, before: change.year)
        else { continue }
        report(
          finding(
            in: draft, at: place,
            Wording("\(change.year)年起为\(change.new)", en: "\(change.new) since \(change.year)"),
            replacement: change.new))
      }
    }
  }

  /// Whether an old name is part of an institution's, or what is said is of the time before the change.
  private static func isRight(_ place: Range<Int>, in bytes: [UInt8], before year: Int) -> Bool {
    let line = bytes.lineRange(around: place.lowerBound)
    let (before, behind) = (
      bytes[line.lowerBound..<place.lowerBound], bytes[place.upperBound..<line.upperBound]
    )
    return institutions.contains { behind.starts(with: $0) }
      || pasts.contains { before.suffix($0.count).elementsEqual($0) }
      || speaksOfThePast(before, before: year)
  }

  /// Whether a year before the change stands earlier in the passage.
  private static func speaksOfThePast(_ bytes: ArraySlice<UInt8>, before year: Int) -> Bool {
    var digits = 0
    var value = 0
    for byte in bytes {
      if byte >= Ascii.zero, byte <= Ascii.nine {
        digits += 1
        value = value * 10 + Int(byte - Ascii.zero)
        if digits > 4 { value = 9999 }
      } else {
        if digits == 4, value > 1000, value <= year { return true }
        digits = 0
        value = 0
      }
    }
    return false
  }
}
