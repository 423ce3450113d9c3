import Data

/// The administrative divisions of China to county level, and countries, as the learner knows them.
package struct Gazetteer: Sendable {
  /// The tables in the binary; read when first used (learning and building, never at launch).
  package static let builtIn = Gazetteer(
    divisions: TextTable.lines(data_divisions()), countries: TextTable.words(data_countries()))

  package enum Kind: UInt8, Sendable {
    /// 盐湖区
    case full
    /// 盐湖
    case short
    /// A country or a city abroad.
    case foreign
  }

  package struct Division: Sendable {
    package var name: String
    /// The name without 省, 市, 县 … where that is two characters or more and nobody takes it for something else.
    package var shortName: String?
    /// The index of the division above it.
    package var parent: Int?
  }

  /// In order of their codes: each after the one it belongs to.
  package let divisions: [Division]
  package let countries: [String]
  /// Kind and divisions (none for countries) of each name.
  private let names: [[UInt16]: (kind: Kind, divisions: [Int32])]
  private let longest: Int

  package var fullNames: [String] { divisions.map(\.name) }
  package var shortNames: [String] { divisions.compactMap(\.shortName) }

  init(divisions lines: [Substring], countries: [Substring]) {
    var divisions: [Division] = []
    var indexOfCode: [Substring: Int] = [:]
    for line in lines {
      let columns = line.split(separator: "\t")
      guard columns.count == 2 else { continue }
      let code = columns[0]
      indexOfCode[code] = divisions.count
      let parent: Int? =
        code.count == 2
        ? nil
        : code.count == 6
          ? indexOfCode[code.prefix(4)] ?? indexOfCode[code.prefix(2)]
          : indexOfCode[code.prefix(2)]
      divisions.append(
        Division(
          name: String(columns[1]), shortName: Gazetteer.shortForm(of: columns[1], isCounty: code.count == 6),
          parent: parent))
    }
    self.divisions = divisions
    self.countries = countries.map(String.init)
    var names: [[UInt16]: (kind: Kind, divisions: [Int32])] = [:]
    for country in countries { names[FoldedText.units(of: country)] = (.foreign, []) }
    for (index, division) in divisions.enumerated() {
      if let short = division.shortName {
        let units = FoldedText.units(of: short)
        names[units, default: (.short, [])].divisions.append(Int32(index))
      }
    }
    for (index, division) in divisions.enumerated() {
      let units = FoldedText.units(of: division.name)
      if let known = names[units], known.kind == .full {
        names[units] = (.full, known.divisions + [Int32(index)])
      } else {
        names[units] = (.full, [Int32(index)])
      }
    }
    self.names = names
    longest = names.keys.reduce(0) { max($0, $1.count) }
  }

  /// Kind and divisions of a name.
  package func lookup(_ name: some Collection<UInt16>) -> (kind: Kind, divisions: [Int32])? {
    name.count > longest ? nil : names[Array(name)]
  }

  /// The longest name that begins at `offset`.
  package func longestMatch(in units: [UInt16], at offset: Int) -> (length: Int, kind: Kind)? {
    var length = min(longest, units.count - offset)
    while length >= 2 {
      if let found = names[Array(units[offset..<offset + length])] { return (length, found.kind) }
      length -= 1
    }
    return nil
  }

  /// Names and kinds, in an order of their own.
  package var all: some Sequence<(name: [UInt16], kind: Kind)> {
    names.lazy.map { (name: $0.key, kind: $0.value.kind) }
  }

  private static let peoples = [
    "满族", "回族", "蒙古族", "壮族", "苗族", "侗族", "瑶族", "土家族", "彝族", "藏族", "羌族", "傣族", "景颇族", "白族", "哈尼族", "傈僳族", "怒族",
    "独龙族", "纳西族",
    "普米族", "拉祜族", "佤族", "布朗族", "黎族", "畲族", "布依族", "水族", "仡佬族", "仫佬族", "毛南族", "朝鲜族", "达斡尔族", "鄂伦春族", "鄂温克族",
    "哈萨克族",
    "维吾尔族", "柯尔克孜", "蒙古", "塔吉克", "锡伯", "撒拉族", "保安族", "东乡族", "裕固族", "土族", "各族", "哈萨克", "回族土族", "满族蒙古族", "维吾尔",
    "壮族瑶族",
  ]

  /// 运城 of 运城市, 恩施 of 恩施土家族苗族自治州; `nil` where nothing of two characters is left.
  static func shortForm(of name: Substring, isCounty: Bool) -> String? {
    var stem = name
    let tails = [
      "特别行政区", "自治区", "自治州", "自治县", "自治旗", "经济技术开发区", "高新技术产业开发区", "高新区", "经济开发区", "开发区", "管理区", "示范区", "地区",
      "林区", "特区", "省", "市", "盟", "县", "区", "旗",
    ]
    guard let tail = tails.first(where: { stem.hasSuffix($0) }) else { return nil }
    stem.removeLast(tail.count)
    if tail.hasPrefix("自治") {
      var shortened = true
      while shortened {
        shortened = false
        for people in peoples where stem.hasSuffix(people) && stem.count > people.count {
          stem.removeLast(people.count)
          shortened = true
        }
      }
    }
    if tail == "旗" || tail.count > 4 || tail == "管理区" || tail == "示范区" { return nil }
    return stem.count >= 2 && !(isCounty && plainWords.contains(stem)) ? String(stem) : nil
  }

  /// Stems of counties and districts that are more often plain words: those that the training sentences (MSRA, SIGHAN 2006)
  /// use more often for something else, and others like them.
  private static let plainWords: Set<Substring> = Set(
    """
    合作 和平 资源 公安 友好 解放 南部 和政 比如 中方 友谊 市中 前进 振兴 兴国 光明 万年 新建 宏伟 新兴 平和 长安 前锋 富裕 大城 古城 大关 复兴 平原 金山 会同 大方 红旗
    中山 牡丹 延长 建华 温泉 港口 工农 方正 大兴 富民 清新 青山 安定 南和 清水 上街 西平 台前 上高 灯塔 山南 新星 爱民 江山 政和 田东 会理 天长 高明 同仁 白云 安居 安宁
    凤凰 大名 海东 新和 同心 定日 大田 新民 天元 建平 海港 同德 安多 平房 小店 路桥 马龙 名山 木兰 天全 怀远 天涯 东山 和龙 威信 市南 秀英 西山 高密 西和 长寿 新市 宁国
    江口 融安 小金 卫东 城中 梨树 乐业 三元 高昌 城北 大观 白银 老城 中江 新安 利通 永春 民权 荣昌 白玉 杂多 方城 白杨 长海 钢城 朝天 新荣 大竹 江川 成安 明水 南关 大新
    和顺 康乐 永新 新化 平南 资兴 城东 城西 城南 城关 城郊 东城 西城 城区 郊区 矿区 郊外 中心 河东 河西 河南 河北 江东 江北 江南 路南 路北 桥东 桥西 南岸 新城 中原 东风
    建设 新华 工业 胜利 民主 文化 向阳 铁东 铁西 平安 东方 高新 鼓楼 东海 南海 湖里 桥头 南山 东港 青年 通道 永定 和静 石林 龙门 大厂 共和 民和 互助 门源 祁连 兴隆 太平
    太和 安乡 安化 安福 安远 安义 兴业 兴安 宜居 全州 双清 双城 双桥 四方 三台 山阳 山亭 上林 上思 天等 天台 天心 天峻 天桥 田家庵 万安 万全 万载 五华 五大 西湖 东湖
    东区 西区 南区 北区 平江 平利 平川 平乐 平远 平山 清河 清流 清丰 清江 泉山 新田 新干 新丰 新野 新县 永顺 永和 永吉 永兴 永年 永胜 元宝 元氏 正安 忠县 中宁 中站 北塔
    北关 北林 北安
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }))
}
