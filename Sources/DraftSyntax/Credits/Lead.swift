import TextModel

/// The words a news item opens with: 本报讯（记者 X）, 运城晚报讯, 新华社北京7月10日电.
struct Lead {
  /// 本报讯, without its credit.
  var words: Range<Int>
  /// An agency sent it.
  var isWire: Bool
  /// Who wrote it, or `nil` where the lead is bare.
  var credit: Credit?

  /// Reads a lead that opens `range`.
  static func read(_ bytes: [UInt8], _ range: Range<Int>) -> Lead? {
    let start = start(bytes, range)
    guard let words = words(bytes, start..<range.upperBound) else { return nil }
    var lead = Lead(words: start..<words.end, isWire: words.isWire, credit: nil)
    lead.readCredit(bytes, words.end..<range.upperBound)
    if lead.credit == nil && lead.isWire {
      lead.credit = Credit(form: .wire, range: lead.words, parties: [])
    }
    return lead
  }

  /// Whether a lead opens `range`, whatever its credit.
  static func opens(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    words(bytes, start(bytes, range)..<range.upperBound) != nil
  }

  /// Where words begin, behind white space and a mark.
  private static func start(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    scanner.takeSpaces()
    _ = scanner.takeAny(of: CreditReader.marks)
    scanner.takeSpaces()
    return scanner.offset
  }

  /// A lead somewhere in the first part of a paragraph, where a pasted headline stands before it on the same line.
  static func find(_ bytes: [UInt8], _ range: Range<Int>) -> Lead? {
    let limit = min(range.upperBound, range.lowerBound + 480)
    // The last character that begins before the limit may end behind it.
    let end = min(range.upperBound, limit + 2)
    let organs = organs
    let beginnings = beginnings
    var index = beginnings.place(in: bytes, from: range.lowerBound, to: end)
    while index < limit {
      if let organ = organs.end(bytes, at: index, end: range.upperBound) {
        var scanner = ByteScanner(bytes, at: organ, end: range.upperBound)
        if scanner.take("讯") || scanner.take("客户端讯"), !continuesWord(bytes, scanner.offset, range.upperBound)
        {
          // 北京商报讯: the paper's name is not told from what runs into it.
          let start = organ - index == 6 ? index : organNameStart(bytes, range.lowerBound..<organ)
          var lead = Lead(words: start..<scanner.offset, isWire: false, credit: nil)
          lead.readCredit(bytes, scanner.offset..<range.upperBound)
          return lead
        }
      }
      if CreditWords.agencies.end(bytes, at: index, end: range.upperBound) != nil,
        let lead = read(bytes, index..<range.upperBound), lead.isWire, lead.words.count > 18
      {
        return lead
      }
      index += UTF8Scalars.length(bytes[index])
      index = beginnings.place(in: bytes, from: index, to: end)
    }
    return nil
  }

  /// What stands before 讯.
  private static let organs: WordList = ["本报", "报", "客户端"]

  /// What a lead begins with that stands behind a headline.
  private static let beginnings = WordList(organs.words + CreditWords.agencies.words)

  /// At most six Han characters before `range`'s end.
  private static func organNameStart(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var index = range.upperBound
    for _ in 0..<5 {
      guard let before = UTF8Scalars.decode(bytes, before: index, start: range.lowerBound),
        CharacterClass(before.scalar) == .han
      else { break }
      index -= before.length
    }
    return index
  }

  /// Where 本报讯 or …电 ends, if the text opens with one.
  private static func words(_ bytes: [UInt8], _ range: Range<Int>) -> (end: Int, isWire: Bool)? {
    var opening = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    let isBracketed = opening.take("【") || opening.take("[")
    let isQuoted = opening.take("据") || opening.take("综合")
    let isAgency = opening.takeAny(of: CreditWords.agencies)
    let isOwn = !isAgency && opening.takeAny(of: CreditWords.own)
    let limit = min(range.upperBound, range.lowerBound + 72)
    let telling = telling
    var index = opening.offset
    var before: UInt32 = 0
    var hasOrgan = isAgency || isOwn
    while index < limit {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: index)
      index += length
      guard telling.contains(scalar) else {
        switch CharacterClass(scalar) {
        case .han, .digit, .letter: break
        default: guard scalar == 0x20 || scalar == 0xA0 || scalar == 0xB7 else { return nil }
        }
        before = scalar
        continue
      }
      switch scalar {
      // 讯 or 电: where the words end, if an organ's name and at most a place and a day stand before.
      case 0x8BAF where hasOrgan && !continuesWord(bytes, index, range.upperBound):
        return (closing(isBracketed, bytes, index, range.upperBound), isAgency)
      case 0x7535 where hasOrgan && (before == 0x65E5 || before == 0x4E13 || isAgency):
        return (closing(isBracketed, bytes, index, range.upperBound), isAgency || isQuoted)
      case 0x62A5 where isAgency && isQuoted, 0x6D88 where isAgency && isQuoted:
        return (index, true)
      case 0x8BAF, 0x7535, 0x6D88: break
      default: hasOrgan = true
      }
      before = scalar
    }
    return nil
  }

  /// 讯 and 电, 报 and 消 behind an agency's name, and the last characters of organs' names: 报, 社, 台, 网 …
  private static let telling = ScalarSet("讯电消报社台网刊端线闻媒")

  /// Whether the 讯 before `offset` is part of 讯息, 讯问, 讯号 or of 通讯员.
  private static func continuesWord(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> Bool {
    var scanner = ByteScanner(bytes, at: offset, end: end)
    return scanner.takeAny(of: CreditWords.afterNoLead)
  }

  private static func closing(_ isBracketed: Bool, _ bytes: [UInt8], _ offset: Int, _ end: Int) -> Int {
    var scanner = ByteScanner(bytes, at: offset, end: end)
    if isBracketed { _ = scanner.take("】") || scanner.take("]") }
    return scanner.offset
  }

  /// Reads what follows the words: （记者 X 通讯员 Y）, or 记者X报道 without brackets.
  private mutating func readCredit(_ bytes: [UInt8], _ rest: Range<Int>) {
    var scanner = ByteScanner(bytes, at: rest.lowerBound, end: rest.upperBound)
    scanner.takeSpaces()
    if let bracket = CreditBracket(bytes, scanner.offset..<rest.upperBound, isInLead: true) {
      guard let parties = bracket.parties else { return }
      credit = Credit(
        form: isWire ? .wire : .lead, range: words.lowerBound..<bracket.range.upperBound, parties: parties)
      credit?.bracket = bracket.flaw
      return
    }
    let reach = scanner.offset..<min(rest.upperBound, scanner.offset + 150)
    guard
      let reader = Lead.unbracketed(bytes, reach, trusts: false)
        ?? Lead.unbracketed(bytes, reach, trusts: true)
    else { return }
    credit = Credit(
      form: isWire ? .wire : .lead, range: words.lowerBound..<reader.offset, parties: reader.parties)
  }

  /// 记者X报道：; names that no surname begins are believed only where 报道 closes the credit.
  private static func unbracketed(_ bytes: [UInt8], _ range: Range<Int>, trusts: Bool) -> PartyReader? {
    var reader = PartyReader(bytes, range, trusts: trusts)
    reader.read()
    guard reader.parties.contains(where: { !$0.role.isEmpty && !$0.names.isEmpty }) else { return nil }
    var after = ByteScanner(bytes, at: reader.offset, end: range.upperBound)
    let gap = after.takeSpaces()
    let isClosed = reader.saysReport && (gap > 0 || after.takeAny(of: CreditWords.creditEnds))
    guard isClosed || !trusts && (gap > 0 || after.takeAny(of: CreditWords.creditEnds)) else { return nil }
    return reader
  }
}
