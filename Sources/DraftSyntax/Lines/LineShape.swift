import TextModel

/// What a source line is by its look alone, as far as joining lines must know.
package enum LineShape: UInt8, Sendable, Hashable {
  case blank
  /// Prose, or anything without a shape of its own.
  case text
  /// The head of a news item: 本报讯（记者 X）, 新华社北京7月10日电.
  case lead
  /// A credit on a line of its own.
  case credit
  /// A tail credit alone on its line: （张秋明 姜源博）.
  case tailCredit
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
    case .credit, .tailCredit, .heading, .tableRow, .nameList, .code: true
    default: false
    }
  }
}

/// Tells shapes of lines.
struct LineShapeReader {
  let bytes: [UInt8]
  /// The first characters of the line at hand without white space; a spaced-out 本 报 讯 is 本报讯 here.
  private var head: [UInt32] = []
  private var fence: [UInt8]?
  private var isInFrontMatter = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    head.reserveCapacity(LineShapeReader.headLength)
  }

  private static let headLength = 24

  /// The shape of a line; lines are given in order, since code and front matter last until they are closed.
  mutating func shape(of line: LineFacts, number: Int) -> LineShape {
    if let shape = markdownBlock(line, number) { return shape }
    if line.isBlank { return .blank }
    if line.characters == 1 { return .single }
    readHead(line)
    if isHeading(line) { return .heading }
    if isTableRow(line) { return .tableRow }
    if isDeck { return .deck }
    if isTailCredit(line) { return .tailCredit }
    if isCredit(line) { return .credit }
    if isLead { return .lead }
    if isListItem { return .listItem }
    if isNameList(line) { return .nameList }
    return .text
  }

  private mutating func readHead(_ line: LineFacts) {
    head.removeAll(keepingCapacity: true)
    var offset = line.content.lowerBound
    while offset < line.content.upperBound, head.count < LineShapeReader.headLength {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
      if CharacterClass(scalar) != .space { head.append(scalar) }
      offset += length
    }
  }

  // MARK: Markdown

  private mutating func markdownBlock(_ line: LineFacts, _ number: Int) -> LineShape? {
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
    switch head.first {
    case 0x23:  // #
      var level = 0
      while level < head.count, head[level] == 0x23 { level += 1 }
      let after = line.content.lowerBound + level
      return level <= 6 && after < bytes.count && (bytes[after] == Ascii.space || bytes[after] == Ascii.tab)
    case 0x25A0, 0x25C6, 0x25B2, 0x25A3:  // ■ ◆ ▲ ▣
      return line.characters <= 16 && line.pauses + line.sentenceEnds == 0
    default: return false
    }
  }

  private func isTableRow(_ line: LineFacts) -> Bool {
    let bars: [UInt32] = [0x7C, 0xFF5C]
    return head.first.map(bars.contains) == true && bars.contains(line.last)
  }

  // MARK: Newspaper furniture

  private var isDeck: Bool {
    head.count > 3 && head[0] == 0x2014 && head[1] == 0x2014
  }

  private func starts(with text: StaticString, at index: Int = 0) -> Bool {
    var index = index
    return text.withUTF8Buffer { literal in
      var offset = 0
      while offset < literal.count {
        let (scalar, length) = UTF8Scalars.decode(literal, at: offset)
        guard index < head.count, head[index] == scalar else { return false }
        index += 1
        offset += length
      }
      return true
    }
  }

  /// 本报讯, X日报讯, X新闻网讯 before a bracket, a space or a clause; 新华社…电.
  private var isLead: Bool {
    for index in 1..<max(1, min(head.count, 14)) where head[index] == 0x8BAF {  // 讯
      let before = head[index - 1]
      let papers: [UInt32] = [0x62A5, 0x7F51, 0x793E, 0x53F0, 0x65E5]  // 报 网 社 台 日
      guard papers.contains(before) else { continue }
      if index == 2, starts(with: "本报讯") { return true }
      // 据…日报讯 in a sentence has a clause after it; a lead has its bracket or its story.
      return index + 1 < head.count && (head[index + 1] == 0xFF08 || head[index + 1] == 0x28)
    }
    if starts(with: "新华社") || starts(with: "据新华社") || starts(with: "中新社") || starts(with: "中新网")
      || starts(with: "本报")
    {
      // 新华社北京7月10日电, 本报太原5月8日电
      for index in 3..<max(3, head.count) where head[index] == 0x7535 || head[index] == 0x8BAF {
        let before = head[index - 1]
        if before == 0x65E5 || before == 0x4E13 || before == 0x80B2 || before == 0x6587 { return true }
      }
    }
    return false
  }

  private static let roles: [StaticString] = [
    "本报记者", "新华社记者", "本报通讯员", "特约记者", "特约摄影", "特约通讯员", "本报特约", "全媒体记者",
    "融媒体记者", "见习记者", "实习记者", "首席记者", "通讯员", "记者", "本报评论员", "新华社发", "摄影",
  ]

  private func isCredit(_ line: LineFacts) -> Bool {
    guard line.characters <= 40, line.sentenceEnds == 0 else { return false }
    let marks: [UInt32] = [0x25A1, 0x25A0, 0x25CF, 0x25C7, 0x25CB, 0x25B2, 0x2F, 0x25CE]
    let start = head.first.map(marks.contains) == true ? 1 : 0
    // 摄 at the end of a short line, with a role or a name before it.
    if line.last == 0x6444, line.characters <= 24, line.pauses <= 1 { return true }
    for role in LineShapeReader.roles where starts(with: role, at: start) {
      let length = role.scalarCount
      let rest = line.characters - start - length
      // A verb follows in 记者了解到; names follow in a credit, and nothing else.
      guard rest >= 2 || start == 1 else { return false }
      return line.pauses <= 3 && rest <= 24 && !saysSomething(from: start + length)
    }
    if start == 1, line.characters <= 12, line.pauses == 0, starts(with: "文", at: 1) { return true }
    return false
  }

  /// Whether what follows 记者 is a verb or a clause, not a name.
  private func saysSomething(from index: Int) -> Bool {
    let verbs: [StaticString] = [
      "从", "在", "了解", "看到", "获悉", "采访", "走访", "来到", "走进", "发现", "近日", "注意", "手记", "说",
      "问", "见到", "日前", "昨", "今", "就", "跟", "对", "会", "前往", "节", "证", "站", "们", "团", "提问",
    ]
    return verbs.contains { starts(with: $0, at: index) }
  }

  /// （张秋明 姜源博）, (睦晓佳 李振华): names alone in brackets.
  private func isTailCredit(_ line: LineFacts) -> Bool {
    guard let first = head.first, first == 0xFF08 || first == 0x28,
      line.last == 0xFF09 || line.last == 0x29, line.characters <= 24
    else { return false }
    return line.han == line.characters - 2 && line.han >= 2
      && (line.han <= 4 || line.gaps > 0 || starts(with: "记者", at: 1) || starts(with: "本报记者", at: 1))
  }

  private var isListItem: Bool {
    guard head.count >= 2 else { return false }
    switch head[0] {
    case 0x25CF, 0x2022, 0x25C6, 0x2605, 0x25A1, 0x25C7, 0x25B6: return true  // ● • ◆ ★ □ ◇ ▶
    case 0x2460...0x2473: return true  // ①
    case 0x2D, 0x2A: return head[1] != head[0] && head.count > 2 && head[1] > 0x2FFF  // - item
    default: break
    }
    let isNumeral = { (scalar: UInt32) in
      (0x30...0x39).contains(scalar) || LineShapeReader.hanNumerals.contains(scalar)
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

  private static let hanNumerals: [UInt32] = "一二三四五六七八九十".unicodeScalars.map(\.value)

  /// Three or more cells of at most four Han each: a list of names, a table set with spaces.
  private func isNameList(_ line: LineFacts) -> Bool {
    guard line.gaps >= 2, line.pauses + line.sentenceEnds == 0, !line.isSpacedOut else { return false }
    var cells = 0
    var length = 0
    var longest = 0
    var offset = line.content.lowerBound
    while offset < line.content.upperBound {
      let (scalar, width) = UTF8Scalars.decode(bytes, at: offset)
      if CharacterClass(scalar) == .space {
        if length > 0 { cells += 1 }
        length = 0
      } else {
        length += 1
        longest = max(longest, length)
      }
      offset += width
    }
    return cells >= 2 && longest <= 4 && line.han == line.characters && line.characters >= 2 * cells
  }
}

extension StaticString {
  /// The number of code points.
  fileprivate var scalarCount: Int {
    withUTF8Buffer { $0.count { $0 & 0xC0 != 0x80 } }
  }
}
