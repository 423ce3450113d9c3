import TextModel

/// What a line looks like by itself, before its neighbours are asked.
enum LineShape {
  /// What captions open with.
  private static let captionOpenings: WordList = [
    "图为", "图①", "图1", "图一", "左图", "右图", "上图", "下图", "本版图片", "题图", "由上到下图片", "图片为", "图片说明", "上图为", "资料图",
    "从左至右", "本组图片",
    "▲", "△", "△图",
  ]

  /// Whether a caption's words open the line: 图为, 左图, 由上到下图片依次为.
  static func opensAsCaption(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    scanner.takeSpaces()
    _ = scanner.take("（") || scanner.take("(") || scanner.take("▲") || scanner.take("△")
    return scanner.takeAny(of: captionOpenings)
  }

  /// Whether the line could be a headline: short, no full stop in it, no comma-ridden sentence.
  static func couldBeHeadline(_ bytes: [UInt8], _ range: Range<Int>, _ line: LineFacts) -> Bool {
    guard range.count <= 180, line.han >= 2, line.characters <= 50, line.commas <= 2 else { return false }
    // A headline ends without a mark, but may ask, exclaim or trail off.
    switch line.last {
    case 0xFF0C, 0x2C, 0x3001, 0xFF1B, 0x3B, 0x2E: return false
    default: return line.sentenceEnds == 0 || !fullStop.stands(in: bytes, range)
    }
  }

  private static let fullStop: WordList = ["。"]

  /// Whether a date opens the line: 7月31日，.
  static func opensWithDate(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    if scanner.takeNumber(limit: 4) != nil, scanner.take("年") {
      scanner.takeSpaces()
    } else {
      scanner.offset = range.lowerBound
    }
    guard scanner.takeNumber(limit: 2) != nil, scanner.take("月"), scanner.takeNumber(limit: 2) != nil else {
      return false
    }
    return scanner.take("日")
  }

  /// Whether a bullet or a number opens the line, as in lists.
  static func isListItem(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    if scanner.take("- ") || scanner.take("* ") || scanner.take("+ ") || scanner.take("· ")
      || scanner.take("• ")
    {
      return true
    }
    if scanner.takeNumber(limit: 3) != nil,
      scanner.take(". ") || scanner.take("、") || scanner.take("．") || scanner.take(") ")
    {
      return true
    }
    guard range.count >= 3 else { return false }
    let first = UTF8Scalars.decode(bytes, at: range.lowerBound).scalar
    return (0x2460...0x249B).contains(first)
  }

  /// Whether marks of a section's name stand around a short line: ■ 政务动态, | 奋进新征程 |, 【要闻】.
  static func isMarkedBanner(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    if scanner.take("|") || scanner.take("｜") || scanner.take("丨") {
      var end = ByteScanner(bytes, at: max(range.lowerBound, range.upperBound - 3), end: range.upperBound)
      return bytes[range.upperBound - 1] == UInt8(ascii: "|") || end.take("｜") || end.take("丨")
    }
    if scanner.take("【") {
      var end = ByteScanner(bytes, at: max(range.lowerBound, range.upperBound - 3), end: range.upperBound)
      return end.take("】")
    }
    return scanner.takeAny(of: bannerMarks)
  }

  /// What briefs open with.
  static let briefMarks: WordList = ["■", "●", "◆", "▲", "★", "□", "○", "◇", "☆", "◎"]

  private static let bannerMarks: WordList = ["■", "◆", "★", "☆", "◎", "▌", "▍", "▎", "█", "◣", "◤", "●"]

  private static let columnNames: WordList = [
    "要闻", "时政", "综合", "社会", "民生", "经济", "文化", "体育", "国际", "国内", "本地", "公告", "广告", "简讯", "短讯", "快讯", "一句话新闻",
    "图片新闻", "新闻简报",
    "今日要闻", "本报讯", "副刊", "教育", "健康", "法治", "科技", "财经", "评论", "理论", "专题", "专版", "特刊", "声明", "启事", "导读", "本版导读",
  ]

  private static let columnEnds = WordList(
    longColumnEnds.words + [
      "动态", "之窗", "论坛", "专栏", "视点", "速递", "广角", "传真", "快讯", "简讯", "在线", "聚焦", "导读", "周刊", "专版", "专刊", "特刊",
      "走笔", "掠影", "纪实", "连线", "专题", "风采", "观察", "撷英", "集锦", "短波",
    ])

  /// Those that hardly a headline ends in.
  private static let longColumnEnds: WordList = ["走基层", "进行时", "大家谈", "面对面", "一线见闻", "微镜头"]

  /// Whether the line is what papers call their sections: 要闻, 政务动态.
  static func isColumnName(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count <= 90 else { return false }
    if columnNames.end(bytes, at: range.lowerBound, end: range.upperBound) == range.upperBound { return true }
    let ends = range.count <= 24 ? columnEnds : longColumnEnds
    return ends.closes(bytes, range.dropFirst())
  }

  private static let furnitureOpenings: WordList = [
    "责任编辑", "责编", "本版编辑", "本版责编", "本版主编", "版式", "版面设计", "美术编辑", "校对", "电话：", "电话:", "新闻热线", "热线", "邮箱",
    "投稿邮箱", "E-mail", "Email",
    "邮编", "地址：", "地址:", "国内统一", "邮发代号", "印刷：", "零售价", "广告热线", "发行热线", "http", "www.", "今日四版", "今日八版", "总第",
    "第一版", "上接", "（上接",
    "（下转", "下转", "编辑：", "编辑:", "返回搜狐", "责任校对", "值班",
  ]

  /// Whether the line belongs to the page, not to a piece on it: the desk's names, telephones, folio.
  static func isFurniture(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    if scanner.takeAny(of: furnitureOpenings) { return true }
    if bytes[range].allSatisfy({ $0 < 0x80 && !(0x61...0x7A).contains($0) && !(0x41...0x5A).contains($0) }) {
      return true
    }
    // 2023年3月1日 星期三
    if opensWithDate(bytes, range) {
      var index = range.lowerBound
      while index + 6 <= range.upperBound {
        var day = ByteScanner(bytes, at: index, end: range.upperBound)
        if day.take("星期") { return true }
        index += UTF8Scalars.decode(bytes, at: index).length
      }
      return range.count <= 24
    }
    return Folio.isFolio(bytes, range)
  }

  /// Whether the last character ends a sentence, quotation marks and brackets aside.
  static func endsSentence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.upperBound
    while let before = UTF8Scalars.decode(bytes, before: index, start: range.lowerBound) {
      switch CharacterClass(before.scalar) {
      case .space, .closer: index -= before.length
      case .sentenceEnd: return true
      default: return false
      }
    }
    return false
  }

  private static let organEnds: WordList = [
    "局", "委", "县", "区", "市", "厅", "镇", "乡", "院", "校", "公司", "中心", "支队", "大队", "集团", "银行", "学校", "法院", "政府",
    "协会", "大学", "社区", "街道",
  ]

  /// Whether the line is the name of a place or an organ and nothing more, as kickers often are: 新绛县林业局.
  static func isOrgan(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard (6...42).contains(range.count) else { return false }
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: index)
      guard CharacterClass(scalar) == .han else { return false }
      index += length
    }
    return organEnds.closes(bytes, range.lowerBound + 3..<range.upperBound)
  }
}
