import TextModel

/// Recognises who wrote, photographed or sent a piece, in the forms newspapers use.
///
/// Everything here looks at a bounded number of bytes, whatever the length of the range.
enum CreditReader {
  /// What stands before a credit on a line of its own.
  static let marks: WordList = [
    "□", "■", "●", "◇", "◆", "○", "◎", "▲", "△", "★", "☆", "※", "/", "／", "—", "＊", "*",
  ]

  /// The most bytes a credit on a line of its own has.
  private static let longestLine = 240

  /// Whether a line is a credit and nothing else: 本报记者 X, （X Y）, X 摄; also with padded names.
  static func isCreditLine(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    lineCredit(bytes, range) != nil
  }

  /// Whether a line opens a news item: 本报讯, X日报讯, 新华社…电; also set wide (本 报 讯).
  static func startsWithLead(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    if Lead.opens(bytes, range) { return true }
    // 本 报 讯（ 记 者: the line is read without its spaces, as far as a lead may reach.
    var tight: [UInt8] = []
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: min(range.upperBound, range.lowerBound + 60))
    var spaces = 0
    while !scanner.isAtEnd {
      spaces += scanner.takeSpaces()
      let start = scanner.offset
      guard scanner.takeScalar() != nil else { break }
      tight.append(contentsOf: bytes[start..<min(scanner.offset, bytes.count)])
    }
    return spaces > 1 && Lead.opens(tight, tight.startIndex..<tight.endIndex)
  }

  /// Whether a line closes an item: a credit stands at its end.
  static func endsWithCredit(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    tailCredit(bytes, range) != nil
  }

  /// The credit that a whole line is.
  static func lineCredit(_ bytes: [UInt8], _ range: Range<Int>) -> Credit? {
    guard range.count <= longestLine, let line = content(bytes, range), !endsAsSentence(bytes, line) else {
      return nil
    }
    if let bracket = CreditBracket(bytes, line) {
      guard bracket.range == line, bracket.flaw == nil, !bracket.hasOddWords, let parties = bracket.parties
      else {
        return photoDate(bytes, line) ?? agencyBracket(bytes, line)
      }
      return Credit(form: bracket.isPhoto ? .photo : .tail, range: line, parties: parties)
    }
    if let photo = photoCredit(bytes, line), photo.range == line { return photo }
    // Only a mark before it makes a credit of names alone.
    guard line.lowerBound > range.lowerBound || CreditWords.telling.stands(in: bytes, line) else {
      return nil
    }
    var reader = PartyReader(bytes, line, trusts: false)
    reader.read()
    guard reader.isAtEnd else { return trustedLine(bytes, line) }
    let isCredit =
      reader.hasRole
      ? reader.parties.contains { CreditWords.isAuthor($0.role) && !$0.names.isEmpty || $0.role == "来源" }
        || isGroup(reader.parties) || isNameless(reader.parties)
      : reader.nameCount > 0 && (reader.saysReport || reader.saysPhoto)
    guard isCredit else { return BareNames.marked(bytes, range) }
    let isPhoto = reader.saysPhoto && !reader.saysReport && reader.parties.count <= 2
    return Credit(form: isPhoto ? .photo : .line, range: line, parties: reader.parties)
  }

  /// 本报评论员, 本报编辑部: an organ signs, nobody by name.
  private static func isGroup(_ parties: [Credit.Party]) -> Bool {
    parties.count == 1 && parties[0].names.isEmpty
      && ["本报评论员", "本刊评论员", "新华社评论员", "本报特约评论员", "特约评论员", "本报报道组", "人民日报评论员"].contains(parties[0].role)
  }

  /// 本报记者 and nothing after it: somebody forgot the name.
  private static func isNameless(_ parties: [Credit.Party]) -> Bool {
    parties.count == 1 && parties[0].names.isEmpty
      && ["本报记者", "本刊记者", "本台记者", "本报通讯员", "本报见习记者", "本报特约记者", "通讯员"].contains(parties[0].role)
  }

  /// 本报记者 X where X begins with no surname we know, as minority names do.
  private static func trustedLine(_ bytes: [UInt8], _ line: Range<Int>) -> Credit? {
    var opening = ByteScanner(bytes, at: line.lowerBound, end: line.upperBound)
    guard line.count <= 90, opening.takeAny(of: CreditWords.lineOpenings)
    else {
      return nil
    }
    var reader = PartyReader(bytes, line, trusts: true)
    reader.read()
    guard reader.isAtEnd, reader.nameCount > 0,
      reader.parties.allSatisfy({ !$0.role.isEmpty && !$0.names.isEmpty }),
      reader.parties.allSatisfy({ $0.names.allSatisfy { $0.unicodeScalars.count <= 4 || $0.contains("·") } })
    else { return nil }
    // 记者看到, 记者手记: a verb or noun, unless a gap sets the name apart.
    let first = reader.parties[0]
    var gap = ByteScanner(bytes, at: line.lowerBound, end: line.upperBound)
    guard let name = first.nameRanges.first,
      name.lowerBound > line.lowerBound + first.role.utf8.count || gap.takeAny(of: marks)
    else { return nil }
    let isPhoto = reader.saysPhoto && !reader.saysReport
    return Credit(form: isPhoto ? .photo : .line, range: line, parties: reader.parties)
  }

  /// The credit at the end of a paragraph or caption: （X Y） after its last sentence, 本报记者 X 摄.
  static func tailCredit(_ bytes: [UInt8], _ range: Range<Int>) -> Credit? {
    if endsAsSentence(bytes, range) { return nil }
    let end = WebResidue.start(bytes, range)
    guard let line = content(bytes, range.lowerBound..<end) else { return nil }
    let photo = photoCredit(bytes, line)
    if let photo, !photo.parties.isEmpty { return photo }
    return bracketAtEnd(bytes, line) ?? bareAtEnd(bytes, line) ?? photo
  }

  /// （X Y）, （记者 X）, （据新华社）, one or two of them.
  private static func bracketAtEnd(_ bytes: [UInt8], _ line: Range<Int>) -> Credit? {
    guard let last = UTF8Scalars.decode(bytes, before: line.upperBound, start: line.lowerBound),
      last.scalar == 0xFF09 || last.scalar == 0x29, let open = opener(bytes, line)
    else { return nil }
    let sentenceEnds = isFinished(bytes, line.lowerBound..<open)
    if let bracket = CreditBracket(bytes, open..<line.upperBound, needsRole: !sentenceEnds),
      bracket.range.upperBound == line.upperBound, let parties = bracket.parties
    {
      var credit = Credit(form: bracket.isPhoto ? .photo : .tail, range: bracket.range, parties: parties)
      credit.bracket = bracket.flaw
      return credit
    }
    if let agency = agencyBracket(bytes, open..<line.upperBound) { return agency }
    // （张冲）（法治日报）: the author stands before the paper.
    guard let before = UTF8Scalars.decode(bytes, before: open, start: line.lowerBound),
      before.scalar == 0xFF09 || before.scalar == 0x29
    else { return nil }
    return bracketAtEnd(bytes, line.lowerBound..<open)
  }

  /// 。记者曾羽璇实习生曹晶 without brackets.
  private static func bareAtEnd(_ bytes: [UInt8], _ line: Range<Int>) -> Credit? {
    var index = line.upperBound
    for _ in 0..<40 {
      guard let before = UTF8Scalars.decode(bytes, before: index, start: line.lowerBound) else { return nil }
      switch CharacterClass(before.scalar) {
      case .sentenceEnd, .closer:
        let start = afterSpaces(bytes, index..<line.upperBound)
        guard CreditWords.telling.stands(in: bytes, start..<line.upperBound) else { return nil }
        var reader = PartyReader(bytes, start..<line.upperBound, trusts: false)
        reader.read()
        guard reader.isAtEnd, reader.hasRole,
          reader.parties.contains(where: {
            CreditWords.isAuthor($0.role) && !$0.role.isEmpty && !$0.names.isEmpty
          })
        else { return nil }
        return Credit(form: .tail, range: start..<line.upperBound, parties: reader.parties)
      default: index -= before.length
      }
    }
    return nil
  }

  /// 本报记者 唐伟青 摄, 新华社发（高建中 摄）, （2023年10月11日摄）, 资料图片 at the end of a range.
  static func photoCredit(_ bytes: [UInt8], _ line: Range<Int>) -> Credit? {
    if let last = UTF8Scalars.decode(bytes, before: line.upperBound, start: line.lowerBound),
      last.scalar == 0xFF09 || last.scalar == 0x29
    {
      guard let open = opener(bytes, line) else { return nil }
      if let dated = photoDate(bytes, open..<line.upperBound) { return dated }
      guard let bracket = CreditBracket(bytes, open..<line.upperBound, needsRole: true),
        bracket.range.upperBound == line.upperBound, bracket.isPhoto, let parties = bracket.parties
      else { return nil }
      return Credit(
        form: .photo, range: agencyStart(bytes, line.lowerBound..<open)..<line.upperBound, parties: parties)
    }
    guard PhotoWords.stand(atEndOf: line, in: bytes) else { return nil }
    // From the last sentence's end, else from each gap after it, until names fill the rest.
    var starts: [Int] = []
    var index = line.upperBound
    for _ in 0..<48 {
      guard let before = UTF8Scalars.decode(bytes, before: index, start: line.lowerBound) else {
        starts.append(line.lowerBound)
        break
      }
      let kind = CharacterClass(before.scalar)
      if kind == .sentenceEnd || kind == .closer || kind == .space || before.scalar == 0xFF0C
        || before.scalar == 0xFF1A
        || before.scalar == 0x3A || before.scalar == 0x2C
      {
        starts.append(index)
      }
      if kind == .sentenceEnd { break }
      index -= before.length
    }
    for start in starts.reversed() where start < line.upperBound {
      let from = afterSpaces(bytes, start..<line.upperBound)
      guard from < line.upperBound else { continue }
      if PhotoWords.areSource(bytes, from..<line.upperBound) {
        return Credit(form: .photo, range: from..<line.upperBound, parties: [])
      }
      var reader = PartyReader(bytes, from..<line.upperBound, trusts: false)
      reader.read()
      if reader.isAtEnd, reader.nameCount > 0, reader.saysPhoto, !reader.saysReport || from > line.lowerBound
      {
        return Credit(form: .photo, range: from..<line.upperBound, parties: reader.parties)
      }
    }
    return nil
  }

  /// （据新华社）, （新华社）, （来源：X）, （综合）: copy from elsewhere.
  private static func agencyBracket(_ bytes: [UInt8], _ range: Range<Int>) -> Credit? {
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    guard scanner.take("（") || scanner.take("(") else { return nil }
    let isFrom =
      scanner.take("据") || scanner.take("来源：") || scanner.take("来源:") || scanner.take("综合")
      || scanner.take("转自")
      || scanner.take("摘自") || scanner.take("原载")
    guard isFrom && range.count <= 90 || scanner.takeAny(of: CreditWords.agencies) else { return nil }
    return Credit(form: .wire, range: range, parties: [])
  }

  /// （2023年10月11日摄）
  private static func photoDate(_ bytes: [UInt8], _ range: Range<Int>) -> Credit? {
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    guard range.count <= 90, scanner.take("（") || scanner.take("(") else { return nil }
    let inner = scanner.offset
    if PhotoWords.areSource(bytes, inner..<range.upperBound - 1) {
      return Credit(form: .photo, range: range, parties: [])
    }
    while !scanner.isAtEnd {
      if scanner.take("日摄") || scanner.take("日 摄") || scanner.take("月摄") {
        return Credit(form: .photo, range: range, parties: [])
      }
      guard let scalar = scanner.takeScalar() else { return nil }
      let kind = CharacterClass(scalar)
      guard
        kind == .digit || kind == .space || scalar == 0x5E74 || scalar == 0x6708 || scalar == 0x65E5
          || kind == .han
      else { return nil }
    }
    return nil
  }

  /// Where 新华社发 begins that stands right before a bracket, else the bracket.
  private static func agencyStart(_ bytes: [UInt8], _ before: Range<Int>) -> Int {
    for literal in CreditWords.agencyPictures.words {
      let start = before.upperBound - literal.utf8CodeUnitCount
      var scanner = ByteScanner(bytes, at: max(start, 0), end: before.upperBound)
      if start >= before.lowerBound, scanner.take(literal) { return start }
    }
    return before.upperBound
  }

  /// Where the bracket opens that closes at the end of `range`.
  private static func opener(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.upperBound
    for _ in 0..<64 {
      guard let before = UTF8Scalars.decode(bytes, before: index, start: range.lowerBound) else { return nil }
      index -= before.length
      if before.scalar == 0xFF08 || before.scalar == 0x28 { return index }
    }
    return nil
  }

  /// Whether the very last character ends a sentence or a quotation, after which no credit can have stood.
  private static func endsAsSentence(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard let last = UTF8Scalars.decode(bytes, before: range.upperBound, start: range.lowerBound) else {
      return true
    }
    return CharacterClass(last.scalar) == .sentenceEnd || last.scalar == 0x201D || last.scalar == 0x300D
  }

  /// Whether text before a credit is finished: a sentence, a quotation or a bracket ends it, or there is none.
  static func isFinished(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.upperBound
    while let before = UTF8Scalars.decode(bytes, before: index, start: range.lowerBound) {
      switch CharacterClass(before.scalar) {
      case .space: index -= before.length
      case .sentenceEnd, .closer: return true
      default: return false
      }
    }
    return true
  }

  /// A range without white space at its ends and the mark before it; `nil` where nothing is left.
  static func content(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    scanner.takeSpaces()
    if scanner.takeAny(of: marks) { scanner.takeSpaces() }
    var end = range.upperBound
    while let before = UTF8Scalars.decode(bytes, before: end, start: scanner.offset) {
      let kind = CharacterClass(before.scalar)
      guard kind == .space || kind == .lineEnd else { break }
      end -= before.length
    }
    return scanner.offset < end ? scanner.offset..<end : nil
  }

  private static func afterSpaces(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    scanner.takeSpaces()
    return scanner.offset
  }
}
