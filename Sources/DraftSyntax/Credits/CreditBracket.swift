import TextModel

/// A credit in brackets: （记者 李婷）, (张秋明 姜源博), （高建中 摄）.
struct CreditBracket {
  /// With its brackets, as far as they are there.
  var range: Range<Int>
  /// What is wrong with the brackets, or `nil`.
  var flaw: Credit.BracketFlaw?
  /// Who is named, or `nil` where the bracket holds something else.
  var parties: [Credit.Party]?
  /// 摄 or the like stands in it, and nothing that says the text is theirs.
  var isPhoto = false

  /// Reads the bracket that opens `range`; `nil` if none does.
  ///
  /// `needsRole`: names alone are not enough, as where no sentence ends before the bracket.
  /// `isInLead`: right behind …讯, where even an editor named is who the piece is from.
  init?(_ bytes: [UInt8], _ range: Range<Int>, needsRole: Bool = false, isInLead: Bool = false) {
    takesDesk = isInLead
    guard let open = CreditBracket.opener(bytes, at: range.lowerBound, end: range.upperBound) else {
      return nil
    }
    let inner = open.end
    let limit = min(range.upperBound, inner + 180)
    var index = inner
    var close: (start: Int, end: Int, isWide: Bool)?
    while index < limit {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: index)
      if scalar == 0xFF09 || scalar == 0x29 {
        close = (index, index + length, scalar == 0xFF09)
        break
      }
      if scalar == 0xFF08 || scalar == 0x28 || scalar == 0x3002 || scalar == 0x0A { break }
      index += length
    }
    if let close {
      self.range = range.lowerBound..<close.end
      if close.isWide != open.isWide { flaw = .mixed(close: close.start..<close.end, opensWide: open.isWide) }
      read(bytes, inner..<close.start, needsRole: needsRole, mustFill: true)
    } else {
      self.range = range.lowerBound..<inner
      read(bytes, inner..<index, needsRole: true, mustFill: false)
      guard parties?.contains(where: { !$0.names.isEmpty }) ?? false else { return nil }
      flaw = .unclosed(opensWide: open.isWide)
    }
  }

  private mutating func read(_ bytes: [UInt8], _ content: Range<Int>, needsRole: Bool, mustFill: Bool) {
    // Most brackets hold anything else.
    if needsRole, !CreditWords.telling.stands(in: bytes, content) { return }
    let content = CreditBracket.afterOrgan(bytes, content)
    var reader = PartyReader(bytes, content, trusts: mustFill, isOpen: !mustFill)
    reader.read()
    if reader.isAtEnd || !mustFill {
      if reader.hasRole {
        if reader.parties.contains(where: { CreditWords.isAuthor($0.role) || takesDesk && !$0.names.isEmpty })
        {
          parties = reader.parties
          isPhoto = reader.saysPhoto && !reader.saysReport
        }
      } else if mustFill, reader.nameCount > 0, !needsRole || reader.saysPhoto || reader.saysReport {
        if reader.nameCount > 1 || reader.saysPhoto || reader.saysReport
          || !CreditBracket.isWord(reader.parties[0].names[0])
        {
          parties = reader.parties
          isPhoto = reader.saysPhoto && !reader.saysReport
        }
      }
      if !mustFill { range = range.lowerBound..<max(range.upperBound, reader.offset) }
    } else if mustFill, let party = CreditBracket.oddParty(in: content, bytes) {
      // 记者 李2婷, 记者 Jason Lee: somebody is named, if not in the usual way.
      parties = [party]
      hasOddWords = true
    }
  }

  private let takesDesk: Bool

  /// （财经社 李明）: the rest behind an organ's name and a space.
  private static func afterOrgan(_ bytes: [UInt8], _ content: Range<Int>) -> Range<Int> {
    var index = content.lowerBound
    while index < content.upperBound, index - content.lowerBound < 36 {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: index)
      guard CharacterClass(scalar) == .han else { break }
      index += length
    }
    var scanner = ByteScanner(bytes, at: index, end: content.upperBound)
    guard index - content.lowerBound >= 9, CreditWords.organEnds.closes(bytes, content.lowerBound..<index),
      scanner.takeSpaces() > 0, !scanner.isAtEnd
    else { return content }
    return scanner.offset..<content.upperBound
  }

  /// A role stands in the bracket before something that is no Chinese name.
  private(set) var hasOddWords = false

  private static func oddParty(in content: Range<Int>, _ bytes: [UInt8]) -> Credit.Party? {
    var index = content.lowerBound
    while index < content.upperBound {
      var scanner = ByteScanner(bytes, at: index, end: content.upperBound)
      if scanner.takeAny(of: CreditWords.plainRoles) {
        let role = String(decoding: bytes[index..<scanner.offset], as: UTF8.self)
        scanner.takeSpaces()
        let start = scanner.offset
        var end = start
        while let scalar = scanner.takeScalar() {
          let kind = CharacterClass(scalar)
          guard kind == .han || kind == .digit || kind == .letter || kind == .other else { break }
          end = scanner.offset
        }
        guard end > start else { return nil }
        return Credit.Party(
          role: role, names: [String(decoding: bytes[start..<end], as: UTF8.self)], nameRanges: [start..<end])
      }
      index += UTF8Scalars.decode(bytes, at: index).length
    }
    return nil
  }

  /// Ordinary words of two or three characters that a surname begins and brackets often hold.
  private static func isWord(_ name: String) -> Bool {
    if name.unicodeScalars.count == 2 || name.unicodeScalars.count == 3, let last = name.unicodeScalars.last {
      // A place: 古交市, 和顺县.
      if "省市县区乡镇村州旗路街报社".unicodeScalars.contains(last) { return true }
    }
    return [
      "完整", "全文", "高清", "平安", "和平", "时评", "明日", "经济", "文化", "安全", "方言", "党课", "古诗", "金句", "公示", "全国", "海外",
    ]
    .contains(name)
  }

  private static func opener(_ bytes: [UInt8], at offset: Int, end: Int) -> (end: Int, isWide: Bool)? {
    var scanner = ByteScanner(bytes, at: offset, end: end)
    if scanner.take("（") { return (scanner.offset, true) }
    if scanner.take("(") { return (scanner.offset, false) }
    return nil
  }
}
