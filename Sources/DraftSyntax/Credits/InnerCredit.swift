import TextModel

/// Credits in the middle of a paragraph, where pasted text has them: headline, byline and story run together.
enum InnerCredit {
  private static let openings: WordList = [
    "本报记者", "本刊记者", "本网记者", "本报通讯员", "本报特约记者", "本报见习记者", "新华社记者", "□记者", "□ 记者", "□通讯员", "□ 通讯员", "●记者",
    "● 记者", "■记者", "■ 记者",
  ]

  /// What a credit may begin with here.
  private static let beginnings = WordList(openings.words + ["（", "("])

  /// The first credit in a paragraph that names somebody.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the paragraph.
  static func find(_ bytes: [UInt8], _ range: Range<Int>) -> Credit? {
    let beginnings = beginnings
    var index = beginnings.place(in: bytes, from: range.lowerBound, to: range.upperBound)
    while index < range.upperBound {
      let rest = index..<range.upperBound
      if let credit = bracketed(bytes, rest) ?? solid(bytes, rest) { return credit }
      index += UTF8Scalars.length(bytes[index])
      index = beginnings.place(in: bytes, from: index, to: range.upperBound)
    }
    return nil
  }

  /// （记者 李婷）
  private static func bracketed(_ bytes: [UInt8], _ range: Range<Int>) -> Credit? {
    guard let bracket = CreditBracket(bytes, range, needsRole: true), let parties = bracket.parties,
      bracket.flaw == nil, parties.contains(where: { !$0.role.isEmpty && !$0.names.isEmpty }),
      !bracket.isPhoto
    else { return nil }
    return Credit(form: .tail, range: bracket.range, parties: parties)
  }

  /// 本报记者 李明7月30日，: the name ends where the story begins, which nothing shows.
  private static func solid(_ bytes: [UInt8], _ range: Range<Int>) -> Credit? {
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    guard scanner.takeAny(of: openings) else { return nil }
    let roleEnd = scanner.offset
    let gap = scanner.takeSpaces()
    var reader = PartyReader(
      bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + 120), trusts: false, isOpen: true)
    reader.read()
    if let party = reader.parties.first(where: { !$0.names.isEmpty }), !party.role.isEmpty, gap > 0 {
      return Credit(form: .line, range: range.lowerBound..<reader.offset, parties: reader.parties)
    }
    guard gap > 0, Surnames.isSingle(bytes, at: scanner.offset), scanner.offset + 9 <= range.upperBound else {
      return nil
    }
    // Three characters are the usual length of a name.
    let name = scanner.offset..<scanner.offset + 9
    guard bytes[name].allSatisfy({ $0 >= 0x80 }),
      CharacterClass(UTF8Scalars.decode(bytes, at: name.lowerBound + 6).scalar) == .han
    else { return nil }
    let party = Credit.Party(
      role: String(decoding: bytes[range.lowerBound..<roleEnd], as: UTF8.self),
      names: [String(decoding: bytes[name], as: UTF8.self)], nameRanges: [name])
    return Credit(form: .line, range: range.lowerBound..<name.upperBound, parties: [party])
  }
}
