import TextModel

/// Finds white space that a typesetter put in and no reader should see.
///
/// Three kinds: Han characters set apart one by one to fill a line; and, on pages that came out of
/// columns, the thin spaces around numbers and beside marks. Spaces that say something stay: between
/// the phrases of a headline, before and inside names, after 本报讯, before a credit.
struct SpacingReader {
  let bytes: [UInt8]
  /// Whether the page was extracted from columns.
  let isTypeset: Bool
  /// The pieces of the line at hand; the next line has their room.
  private var tokens: [Token] = []

  init(bytes: [UInt8], isTypeset: Bool) {
    self.bytes = bytes
    self.isTypeset = isTypeset
  }

  /// A piece of a line without white space.
  private struct Token {
    var range: Range<Int>
    var first: UInt32 = 0
    var last: UInt32 = 0
    var han = 0
    var characters = 0
    /// Nothing but digits and the signs that go with them: 16.32%.
    var isNumber = true
    /// Whether the white space after it is one single space.
    var isFollowedByOneSpace = false
    /// Whether that white space is to go.
    var isTight = false

    /// Takes in some characters of a kind, of which `last` comes last.
    mutating func extend(to end: Int, by count: Int, _ kind: CharacterClass, last: UInt32) {
      range = range.lowerBound..<end
      self.last = last
      characters += count
      if kind == .han { han += count }
      isNumber = isNumber && (kind == .digit || SpacingReader.isNumberSign(last))
    }

    /// What a justified line is made of: one Han character, perhaps with a mark on it, or a mark.
    var isSingle: Bool { han <= 1 && characters <= 3 && !isNumber && (han == 1 || isMark) }
    var isMark: Bool { CharacterClass(first).isMark }
  }

  /// Calls `body` with each white space to take out of a line, in order; its indent only if it opens its passage.
  mutating func forEachRepair(
    in line: LineFacts, _ form: LineForm, opensPassage: Bool = true, _ body: (Repair) -> Void
  ) {
    guard line.spacedPairs > 0 || isTypeset && (line.gaps > 0 || line.indent > 0) else { return }
    guard form != .code, form != .tableRow, form != .nameList else { return }
    if isTypeset, opensPassage, let indent = strayIndent(of: line) { body(Repair(.looseSpaces, indent)) }
    guard line.gaps > 0 else { return }
    readTokens(of: line)
    markSpacedOut(line)
    markRoles()
    if isTypeset { markTypesetting() }
    let spacedOut = line.isSpacedOut
    for index in tokens.indices where tokens[index].isTight {
      let gap = tokens[index].range.upperBound..<tokens[index + 1].range.lowerBound
      let isBesideNumber = CharacterClass(tokens[index].last) == .digit || tokens[index + 1].isNumber
      let isJustified = !isBesideNumber && (tokens[index].isSingle || tokens[index + 1].isSingle)
      body(Repair(spacedOut || isJustified ? .spacedOut : .looseSpaces, gap))
    }
  }

  private mutating func readTokens(of line: LineFacts) {
    tokens.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer { bytes in
      let table = CharacterTable.shared
      var token: Token?
      var spaces = 0
      var offset = line.content.lowerBound
      while offset < line.content.upperBound {
        var end = UTF8Scalars.endOfHan(bytes, from: offset, to: line.content.upperBound)
        let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
        let isRun = end > offset
        let kind = isRun ? .han : table[scalar].kind
        if kind == .space {
          spaces += 1
          offset += length
          continue
        }
        if spaces > 0 {
          if var done = token.take() {
            done.isFollowedByOneSpace = spaces == 1
            tokens.append(done)
          }
          spaces = 0
        }
        if !isRun { end = offset + length }
        var open = token ?? Token(range: offset..<offset, first: scalar)
        open.extend(
          to: end, by: isRun ? (end - offset) / 3 : 1, kind,
          last: isRun && end - offset > 3 ? UTF8Scalars.decode(bytes, at: end - 3).scalar : scalar)
        token = open
        offset = end
      }
      if let token { tokens.append(token) }
    }
  }

  private static func isNumberSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x25, 0x2E, 0x2C, 0xFF05, 0x2013, 0x2014, 0x2D, 0x7E, 0xFF5E: true
    default: false
    }
  }

  // MARK: Justified lines

  /// Runs of characters set apart: six of them anywhere, three in a line that is spaced out all over.
  private mutating func markSpacedOut(_ line: LineFacts) {
    let needed = line.isSpacedOut ? 2 : isTypeset ? 3 : 5
    var start = 0
    while start < tokens.count {
      guard tokens[start].isSingle else {
        start += 1
        continue
      }
      var end = start
      while end + 1 < tokens.count, tokens[end].isFollowedByOneSpace,
        tokens[end + 1].isSingle || tokens[end + 1].isNumber && isTypeset
      {
        end += 1
      }
      // The run's ends hang on longer pieces: 加|强 队 伍 建|设.
      var first = start
      if start > 0, tokens[start - 1].isFollowedByOneSpace, hangs(tokens[start - 1], tokens[start]) {
        first -= 1
      }
      var last = end
      if end + 1 < tokens.count, tokens[end].isFollowedByOneSpace, hangsAfter(tokens[end], tokens[end + 1]) {
        last += 1
      }
      if last - first >= needed, !isNames(start, end) {
        for index in first..<last { tokens[index].isTight = true }
      }
      start = end + 1
    }
  }

  /// Whether a longer piece belongs to the run after it: not after 本报讯 or a bracket that closes a credit.
  private func hangs(_ before: Token, _ first: Token) -> Bool {
    if before.last == 0x8BAF || isRole(before) { return false }
    switch CharacterClass(before.last) {
    case .han: return true
    case .opener, .pause: return true
    case .closer, .sentenceEnd: return isTypeset && !(CharacterClass(first.first) == .opener)
    default: return false
    }
  }

  private func hangsAfter(_ last: Token, _ after: Token) -> Bool {
    guard after.first != 0x6444 || after.characters > 1 else { return false }  // 摄
    return CharacterClass(after.first) == .han || after.isMark
  }

  /// Names padded to the width of three characters, in a credit: （王 照 孙 雄）, 记者 郝 健.
  private func isNames(_ start: Int, _ end: Int) -> Bool {
    if start > 0,
      isRole(tokens[start - 1]) || tokens[start - 1].last == 0x8BB0 && tokens[start].first == 0x8005
    {
      return true  // 记 者
    }
    let opens = CharacterClass(tokens[start].first) == .opener
    let closes = CharacterClass(tokens[end].last) == .closer
    if opens && closes && end - start < 6 { return true }
    // 张 明 李 红 王 强, and nothing else: a surname at every other place.
    guard start == 0, end == tokens.count - 1, end % 2 == 1, end >= 3 else { return false }
    return stride(from: start, to: end, by: 2).allSatisfy {
      Surnames.isSingle(bytes, at: tokens[$0].range.lowerBound)
    }
  }

  private func isRole(_ token: Token) -> Bool {
    let text = bytes[token.range]
    return SpacingReader.roleEnds.contains { text.suffix($0.count).elementsEqual($0) }
  }

  private static let roleEnds: [[UInt8]] = ["记者", "通讯员", "摄影", "实习生", "评论员", "文", "图", "编辑", "校对"]
    .map { Array($0.utf8) }

  /// 记 者 and 通 讯 员 inside a credit that is otherwise set tight.
  private mutating func markRoles() {
    for index in tokens.indices.dropLast() where tokens[index].isFollowedByOneSpace {
      let left = tokens[index]
      let right = tokens[index + 1]
      if left.last == 0x8BB0, right.first == 0x8005, right.characters == 1 { tokens[index].isTight = true }
      if left.last == 0x901A, right.first == 0x8BAF, right.characters == 1, index + 2 < tokens.count,
        tokens[index + 2].first == 0x5458
      {
        tokens[index].isTight = true
        tokens[index + 1].isTight = true
      }
    }
  }

  // MARK: Typesetting spaces

  private mutating func markTypesetting() {
    for index in tokens.indices.dropLast() where !tokens[index].isTight {
      let left = tokens[index].last
      let right = tokens[index + 1].first
      let leftClass = CharacterClass(left)
      let rightClass = CharacterClass(right)
      // 7 月, 共建 12, 37.06% 、
      if isNumeric(left) && rightClass == .han || leftClass == .han && rightClass == .digit {
        tokens[index].isTight = !endsLead(tokens[index])
      }
      if leftClass == .closer, rightClass == .digit, index == 0 || !endsLead(tokens[index]) {
        tokens[index].isTight = isCreditClose(tokens[index])
      }
      // A mark never has white space before it, an opener never behind it.
      if rightClass == .pause || rightClass == .closer || right == 0x3002 { tokens[index].isTight = true }
      if leftClass == .opener { tokens[index].isTight = true }
      if right == 0xFF08, leftClass == .han, !endsLead(tokens[index]) { tokens[index].isTight = true }
      if leftClass == .pause, rightClass == .han || rightClass == .digit, tokens[index + 1].characters > 3 {
        tokens[index].isTight = true
      }
    }
  }

  private func isNumeric(_ scalar: UInt32) -> Bool {
    CharacterClass(scalar) == .digit || scalar == 0x25 || scalar == 0xFF05
  }

  /// 本报讯 7月29日: the space after a lead stays.
  private func endsLead(_ token: Token) -> Bool {
    token.last == 0x8BAF || token.last == 0x7535 || isRole(token)
  }

  /// （记者 韩维元）7 月: nothing belongs between the bracket and the story.
  private func isCreditClose(_ token: Token) -> Bool { token.last == 0xFF09 }

  /// A single space before the first character, where a column's indent was lost; full-width indents stay.
  private func strayIndent(of line: LineFacts) -> Range<Int>? {
    guard line.indent == 1, line.content.lowerBound > 0 else { return nil }
    let before = line.content.lowerBound - 1
    return bytes[before] == Ascii.space ? before..<line.content.lowerBound : nil
  }
}
