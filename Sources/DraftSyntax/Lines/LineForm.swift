import TextModel

/// What a source line is by its look alone, as far as joining lines must know.
package enum LineForm: UInt8, Sendable, Hashable {
  case blank
  /// Prose, or anything without a form of its own.
  case text
  /// The head of a news item: 本报讯（记者 X）, 新华社北京7月10日电.
  case lead
  /// A credit on a line of its own.
  case credit
  /// 编辑：杜瑞, 电话：…: a label and what it is for.
  case label
  /// — 3 —, 第3版: the number of a page.
  case folio
  /// One character, as vertical headlines are set.
  case single
  /// # Heading, ■ 栏目, | 栏头 |.
  case heading
  /// 一、…, （一）…, 1. …, ● ….
  case listItem
  /// Cells between bars.
  case tableRow
  /// Names or short cells in columns.
  case nameList
  /// ——副题.
  case deck
  /// Code or front matter of a Markdown draft.
  case code

  /// Whether the line never continues the one before it.
  var opensPassage: Bool {
    switch self {
    case .blank, .text, .single: false
    default: true
    }
  }

  /// Whether the line is never continued by the one after it.
  var closesPassage: Bool {
    switch self {
    case .credit, .label, .folio, .heading, .tableRow, .nameList, .code: true
    default: false
    }
  }
}

/// Tells forms of lines.
struct LineFormReader {
  let bytes: [UInt8]
  private var fence: [UInt8]?
  private var isInFrontMatter = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Forms of which a line's first character tells that it may have one are told by so many.
  private static let headLength = 8
  /// No credit on a line of its own is longer.
  private static let creditLength = 40
  /// A lead says within so many characters that it is one.
  private static let leadLength = 24

  /// The form of a line; lines are given in order, since code and front matter last until they are closed.
  mutating func form(of line: LineFacts, number: Int) -> LineForm {
    if let form = markdownBlock(line, number) { return form }
    if line.isBlank { return .blank }
    if line.characters == 1 { return .single }
    if isHeading(line) { return .heading }
    if isTableRow(line) { return .tableRow }
    if line.characters <= Folio.limit, Folio.isFolio(bytes, line.content) { return .folio }
    if isDeck(line) { return .deck }
    if isCredit(line) { return .credit }
    if isLead(line) { return .lead }
    if isLabel(line) { return .label }
    if isListItem(line) { return .listItem }
    if isNameList(line) { return .nameList }
    return .text
  }

  /// The first characters of a line without white space.
  private func head(of line: LineFacts) -> [UInt32] {
    var head: [UInt32] = []
    head.reserveCapacity(LineFormReader.headLength)
    scan(line) { scalar in
      head.append(scalar)
      return head.count < LineFormReader.headLength
    }
    return head
  }

  /// Hands the characters of a line on, white space left out, as long as more are wanted.
  @inline(__always)
  private func scan(_ line: LineFacts, _ wantsMore: (UInt32) -> Bool) {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = line.content.lowerBound
      while offset < line.content.upperBound {
        var scalar = UTF8Scalars.han(bytes, at: offset)
        if scalar != 0 {
          offset &+= 3
        } else {
          let (other, length) = UTF8Scalars.decode(bytes, at: offset)
          offset &+= length
          if CharacterClass.isSpace(other) { continue }
          scalar = other
        }
        guard wantsMore(scalar) else { return }
      }
    }
  }

  // MARK: Markdown

  private mutating func markdownBlock(_ line: LineFacts, _ number: Int) -> LineForm? {
    if fence == nil, !isInFrontMatter, number > 0 {
      // Nearly every line says so by its first byte.
      guard line.first == 0x60 || line.first == 0x7E else { return nil }
    }
    let text = bytes[line.content]
    if let open = fence {
      if text.starts(with: open) { fence = nil }
      return .code
    }
    if isInFrontMatter {
      if text.elementsEqual("---".utf8) { isInFrontMatter = false }
      return .code
    }
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: "`") || first == UInt8(ascii: "~") {
      let mark = Array(text.prefix(3))
      if mark.count == 3, mark.allSatisfy({ $0 == first }) {
        fence = mark
        return .code
      }
    }
    if number == 0, text.elementsEqual("---".utf8) {
      isInFrontMatter = true
      return .code
    }
    return nil
  }

  private func isHeading(_ line: LineFacts) -> Bool {
    switch line.first {
    case 0x23:  // #
      let level = head(of: line).prefix { $0 == 0x23 }.count
      let after = line.content.lowerBound + level
      return level <= 6 && after < bytes.count && (bytes[after] == Ascii.space || bytes[after] == Ascii.tab)
    case 0x25A0, 0x25C6, 0x25B2, 0x25A3:  // ■ ◆ ▲ ▣
      return line.characters <= 16 && line.pauses + line.sentenceEnds == 0
    default: return false
    }
  }

  private func isTableRow(_ line: LineFacts) -> Bool {
    isBar(line.first) && isBar(line.last)
  }

  private func isBar(_ scalar: UInt32) -> Bool { scalar == 0x7C || scalar == 0xFF5C }

  // MARK: Newspaper furniture

  private func isDeck(_ line: LineFacts) -> Bool {
    line.first == 0x2014 && line.characters > 3 && head(of: line)[1] == 0x2014
  }

  /// Whether the whole line is a credit; lines that are too long or say too much are not even read.
  private func isCredit(_ line: LineFacts) -> Bool {
    mayBeCredit(line) && mentionsCredit(line) && CreditReader.isCreditLine(bytes, line.content)
  }

  private func mayBeCredit(_ line: LineFacts) -> Bool {
    line.characters <= LineFormReader.creditLength && line.sentenceEnds == 0 && line.pauses <= 4
  }

  private func isLead(_ line: LineFacts) -> Bool {
    mentionsLead(line) && CreditReader.startsWithLead(bytes, line.content)
  }

  /// Whether 讯 or 电 is among the first characters: one look at each, since nearly every line is no lead.
  private func mentionsLead(_ line: LineFacts) -> Bool {
    // No mark stands before it but a bracket that opens the line, perhaps behind a square or a star.
    var left = LineFormReader.leadLength
    if line.charactersBeforeMark > 1 { left = min(left, line.charactersBeforeMark) }
    var isMentioned = false
    scan(line) { scalar in
      isMentioned = scalar == 0x8BAF || scalar == 0x7535
      left &-= 1
      return left > 0 && !isMentioned
    }
    return isMentioned
  }

  /// Whether a credit could be in this line at all: one look at each character, since nearly every line is none.
  private func mentionsCredit(_ line: LineFacts) -> Bool {
    switch CharacterClass(line.first) {
    case .opener, .other: return true
    default: break
    }
    var mentions = false
    var before: UInt32 = 0
    let telling = LineFormReader.telling
    scan(line) { scalar in
      if telling.contains(scalar) { mentions = LineFormReader.tells(scalar, behind: before) }
      before = scalar
      return !mentions
    }
    return mentions
  }

  private static func tells(_ scalar: UInt32, behind before: UInt32) -> Bool {
    switch scalar {
    case 0x8005: before == 0x8BB0 || before == 0x4F5C  // 记者 作者
    case 0x5458: before == 0x8BAF || before == 0x8BBA  // 讯员 论员
    case 0x751F: before == 0x4E60  // 习生
    case 0x793E: before == 0x534E || before == 0x65B0  // 华社 新社
    case 0x8F91: before == 0x7F16  // 编辑
    case 0x90E8: before == 0x8F91  // 辑部
    case 0x56FE: before == 0x4F9B  // 供图
    default: true  // 摄 / ／ ： :
    }
  }

  /// The characters that `tells` knows.
  private static let telling = ScalarSet("摄/／：:者员生社辑部图")

  /// A few Han, a colon, and a name or a number: the staff's names, telephone and post.
  private func isLabel(_ line: LineFacts) -> Bool {
    guard line.characters <= 20, line.sentenceEnds + line.commas + abs(line.openings) == 0,
      1...2 ~= line.pauses
    else { return false }
    let head = head(of: line)
    guard let colon = head.firstIndex(where: { $0 == 0xFF1A || $0 == 0x3A }), (2...4).contains(colon) else {
      return false
    }
    return LineFormReader.isLabel(head[..<colon])
  }

  /// Whether these characters say what follows a colon: 编辑, 电话.
  static func isLabel(_ characters: some Collection<UInt32>) -> Bool {
    labels.contains(String(String.UnicodeScalarView(characters.compactMap { Unicode.Scalar($0) })))
  }

  private static let labels: Set<String> = [
    "编辑", "责编", "美编", "校对", "审稿", "终审", "复审", "初审", "审核", "记者", "通讯员", "摄影", "制图", "来源", "作者",
    "电话", "邮箱", "地址", "邮编", "传真", "热线", "版式", "设计", "统筹", "策划", "监制", "主编", "值班", "检校", "正文", "关键词",
    "责任编辑", "值班主任", "投稿邮箱", "新闻热线", "视觉", "图片", "文字",
  ]

  private func isListItem(_ line: LineFacts) -> Bool {
    guard LineFormReader.listOpenings.contains(line.first), line.characters >= 2 else { return false }
    let head = head(of: line)
    switch head[0] {
    case 0x25CF, 0x2022, 0x25C6, 0x2605, 0x25A1, 0x25C7, 0x25B6: return true  // ● • ◆ ★ □ ◇ ▶
    case 0x2460...0x2473: return true  // ①
    case 0x2D, 0x2A: return head[1] != head[0] && head.count > 2 && head[1] > 0x2FFF  // - item
    default: break
    }
    let isNumeral = { (scalar: UInt32) in
      (0x30...0x39).contains(scalar) || LineFormReader.hanNumerals.contains(scalar)
    }
    var index = 0
    let bracketed = head[0] == 0xFF08 || head[0] == 0x28
    if bracketed { index = 1 }
    let start = index
    while index < head.count, index - start < 3, isNumeral(head[index]) { index += 1 }
    guard index > start, index < head.count else { return false }
    if bracketed { return head[index] == 0xFF09 || head[index] == 0x29 }
    switch head[index] {
    case 0x3001: return true  // 一、
    case 0x2E, 0xFF0E:  // 1. but not 1.5
      return index + 1 < head.count && !(0x30...0x39).contains(head[index + 1])
    default: return false
    }
  }

  /// What list items open with: nearly no line does.
  private static let listOpenings = ScalarSet("●•◆★□◇▶①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳-*(（0123456789一二三四五六七八九十")

  private static let hanNumerals: [UInt32] = "一二三四五六七八九十".unicodeScalars.map(\.value)

  /// Three or more cells of at most four Han each: a list of names, a table set with spaces.
  ///
  /// Where wide gaps part the cells, a single space pads a name: 张 明　李红霞　王 强.
  private func isNameList(_ line: LineFacts) -> Bool {
    guard line.gaps >= 2, line.pauses + line.sentenceEnds == 0, line.han == line.characters else {
      return false
    }
    var wide = Cells()
    var any = Cells()
    var spaces = 0
    var offset = line.content.lowerBound
    while offset < line.content.upperBound {
      let (scalar, width) = UTF8Scalars.decode(bytes, at: offset)
      if CharacterClass(scalar) == .space {
        spaces += CharacterClass.halfWidths(scalar)
      } else {
        if spaces >= 2 { wide.end() }
        if spaces >= 1 { any.end() }
        wide.length += 1
        any.length += 1
        spaces = 0
      }
      offset += width
    }
    wide.end()
    any.end()
    return wide.isList || any.isList && any.shortest >= 2
  }

  private struct Cells {
    var length = 0
    var count = 0
    var longest = 0
    var shortest = Int.max

    var isList: Bool { count >= 3 && longest <= 4 }

    mutating func end() {
      count += 1
      longest = max(longest, length)
      shortest = min(shortest, length)
      length = 0
    }
  }
}
