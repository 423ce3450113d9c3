import Names

/// Puts other names into sentences, so that the tagger learns where names stand rather than which ones.
///
/// This matters more than any other choice here: without it the tagger knows the names of its training years only.
struct NameSwapper {
  private var random: SplitMix
  private let divisions: [[UInt16]]
  private let shortDivisions: [[UInt16]]
  private let foreign: [[UInt16]]
  private let stems: [[UInt16]]
  private let departments: [[UInt16]]
  private let towns: [[UInt16]]

  private static let placeTails = [
    "村", "村", "路", "街", "大街", "大道", "社区", "小区", "乡", "镇", "桥", "山", "河", "水库", "公园",
  ]
  .map { FoldedText.units(of: $0) }
  private static let organisationTails = [
    "有限公司", "集团", "集团公司", "股份有限公司", "公司", "大学", "学院", "中学", "小学", "医院", "研究院", "研究所", "协会", "学会", "银行", "合作社",
    "酒店", "厂", "出版社", "基金会", "中心", "支行", "设计院", "俱乐部",
  ].map { FoldedText.units(of: $0) }
  private static let trades = [
    "建筑", "科技", "农业", "化工", "电力", "文化", "投资", "医药", "食品", "机械", "煤业", "钢铁", "旅游", "职业技术", "师范", "实验", "人民",
    "中心", "物流", "置业",
    "能源", "通信", "电子", "纺织", "农机", "种植", "书画", "作家", "慈善", "体育",
  ].map { FoldedText.units(of: $0) }
  private static let surnames = FoldedText.units(
    of: "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
  )
  private static let givenNames = FoldedText.units(
    of:
      "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂红玉梅文建国华志海燕春云峰林波辉宁龙飞鹏宇浩凯健俊帆雪荣爱东生斌新江永成康星光天达安岩中茂进有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲瑞泽晨辰轩子涵欣怡佳嘉琪雅婷"
  )

  /// A swapper that draws from the gazetteer in the binary and from `towns` (names of towns and streets; may be empty).
  init(seed: UInt64, towns: [[UInt16]]) {
    random = SplitMix(seed: seed)
    let gazetteer = Gazetteer.builtIn
    divisions = gazetteer.fullNames.map { FoldedText.units(of: $0) }
    shortDivisions = gazetteer.shortNames.map { FoldedText.units(of: $0) }
    foreign = gazetteer.countries.map { FoldedText.units(of: $0) }
    departments = Departments.builtIn.names.map { FoldedText.units(of: $0) }.filter { $0.count > 1 }
    self.towns = towns.isEmpty ? divisions : towns
    stems = (towns + divisions).compactMap { $0.count >= 3 ? Array($0.prefix(2)) : nil }
  }

  /// The sentence with some of its names replaced.
  mutating func swapping(_ sentence: AnnotatedSentence) -> AnnotatedSentence {
    var units: [UInt16] = []
    var spans: [TaggedSpan] = []
    var copied = 0
    for span in sentence.spans {
      units += sentence.units[copied..<span.start]
      let name = Array(sentence.units[span.start..<span.end])
      let replacement = replacement(for: name, type: span.type)
      spans.append(TaggedSpan(start: units.count, end: units.count + replacement.count, type: span.type))
      units += replacement
      copied = span.end
    }
    units += sentence.units[copied...]
    return AnnotatedSentence(units: units, spans: spans)
  }

  private mutating func replacement(for name: [UInt16], type: UInt8) -> [UInt16] {
    let draw = random.below(100)
    switch type {
    case 0:
      // 中美, 京沪: letters of a shorthand, which no longer name can stand for.
      if name.count == 1 { return name }
      if Gazetteer.builtIn.lookup(name)?.kind == .foreign {
        return draw < 40 ? element(of: foreign) : draw < 60 ? place() : name
      }
      return draw < 75 ? place() : name
    case 1:
      if draw < 45, let lead = lead(of: name) { return place(short: lead.isShort) + name[lead.length...] }
      if draw >= 45, draw < 75 { return organisation() }
      return name
    default: return draw < 60 ? person() : name
    }
  }

  private mutating func lead(of name: [UInt16]) -> (length: Int, isShort: Bool)? {
    guard let match = Gazetteer.builtIn.longestMatch(in: name, at: 0), match.length < name.count else {
      return nil
    }
    return (match.length, match.kind == .short)
  }

  private mutating func place(short: Bool = false) -> [UInt16] {
    if short { return element(of: shortDivisions) }
    switch random.below(100) {
    case 0..<30: return element(of: divisions)
    case 30..<55: return element(of: shortDivisions)
    case 55..<75: return element(of: towns)
    default: return element(of: stems) + element(of: NameSwapper.placeTails)
    }
  }

  private mutating func organisation() -> [UInt16] {
    let place =
      switch random.below(4) {
      case 0: element(of: shortDivisions)
      case 1: element(of: divisions) + element(of: divisions)
      default: element(of: divisions)
      }
    switch random.below(10) {
    case 0..<4: return place + element(of: departments)
    case 4..<6:
      return place + element(of: stems) + element(of: NameSwapper.trades)
        + element(of: NameSwapper.organisationTails)
    case 6..<8: return place + element(of: NameSwapper.trades) + element(of: NameSwapper.organisationTails)
    case 8:
      return element(of: stems) + element(of: NameSwapper.trades) + element(of: NameSwapper.organisationTails)
    default: return element(of: stems) + element(of: NameSwapper.organisationTails)
    }
  }

  private mutating func person() -> [UInt16] {
    let surname = NameSwapper.surnames[random.below(NameSwapper.surnames.count)]
    let given = (0..<(random.below(4) == 0 ? 1 : 2)).map { _ in
      NameSwapper.givenNames[random.below(NameSwapper.givenNames.count)]
    }
    return [surname] + given
  }

  private mutating func element(of list: [[UInt16]]) -> [UInt16] {
    list.isEmpty ? [] : list[random.below(list.count)]
  }
}
