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
        Division(name: String(columns[1]), shortName: Gazetteer.shortForm(of: columns[1]), parent: parent))
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
  static func shortForm(of name: Substring) -> String? {
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
    return stem.count >= 2 && !directions.contains(String(stem)) ? String(stem) : nil
  }

  /// Stems of districts that are plain words without their 区.
  private static let directions: Set<String> = [
    "城中", "城东", "城西", "城南", "城北", "城关", "城郊", "东城", "西城", "市中", "郊外", "中心", "河东", "河西", "河南", "河北", "江东",
    "江北", "江南", "路南",
    "路北", "桥东", "桥西", "南岸", "新城", "老城", "中原", "东风", "和平", "解放", "建设", "新华", "工业", "胜利", "光明", "友谊", "民主",
    "文化", "前进", "向阳",
    "铁东", "铁西", "平安", "公安", "东方", "高新", "鼓楼", "海港", "东海", "南海", "南开", "长安", "湖里", "桥头", "东山", "西山", "南山",
    "东港", "振兴", "青年",
    "通道", "大同", "黄山", "泰山", "武夷山", "长江", "黄河", "安定", "永定", "和静", "和平", "金山", "石林",
  ]
}
