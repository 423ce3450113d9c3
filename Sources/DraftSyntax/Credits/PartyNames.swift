import TextModel

/// The names in a credit, split and without their padding.
extension PartyReader {
  mutating func takeName(at start: Int) -> Bool {
    guard let word = word(at: start) else { return false }
    var names: [Range<Int>] = []
    let length = (word.upperBound - start) / 3
    if word.isForeign {
      names = [start..<word.upperBound]
    } else if length == 1 {
      guard trusts || Surnames.isSingle(bytes, at: start), let end = padding(after: word.upperBound)
      else { return false }
      names = [start..<end]
    } else if isName(at: start, length: length) {
      names = [start..<word.upperBound]
    } else if let split = split(start..<word.upperBound) {
      names = split
    } else if trusts && hasRole && length <= 12 {
      names = [start..<word.upperBound]
    } else {
      return false
    }
    if parties.isEmpty { parties.append(Credit.Party(role: "", names: [], nameRanges: [])) }
    for name in names {
      // Only a name of which one character stands apart has white space in it.
      parties[parties.count - 1].names.append(
        length == 1 ? unpadded(name) : String(decoding: bytes[name], as: UTF8.self))
      parties[parties.count - 1].nameRanges.append(name)
    }
    offset = names.last?.upperBound ?? start
    return true
  }

  /// The Han characters from `start` to the next mark, space, role or suffix; a foreign name with its dots.
  private func word(at start: Int) -> (upperBound: Int, isForeign: Bool)? {
    var index = start
    var isForeign = false
    while index < end {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: index)
      let isDot = scalar == 0xB7 || scalar == 0x2022 || scalar == 0x2027 || scalar == 0x30FB
      if isDot && index > start && index + length < end && !endsWord(index + length) {
        isForeign = true
      } else {
        guard CharacterClass(scalar) == .han, length == 3 else { break }
        if isOpen && index > start && opensSentence(at: index) { break }
        if index > start,
          roleEnd(at: index) != nil || isModifierOfRole(at: index) || suffix(at: index) != nil,
          !isNameEnd(at: index)
        {
          break
        }
      }
      index += length
    }
    return index > start ? (index, isForeign) : nil
  }

  /// 文, 图 and 绘 end a name more often than they follow one without a gap (李文, 王宏图).
  private func isNameEnd(at index: Int) -> Bool {
    var scanner = ByteScanner(bytes, at: index, end: end)
    return scanner.takeAny(of: CreditWords.nameLikeSuffixes) && suffix(at: index) == scanner.offset
  }

  private func isModifierOfRole(at index: Int) -> Bool {
    var scanner = ByteScanner(bytes, at: index, end: end)
    guard scanner.takeAny(of: CreditWords.modifiers) else { return false }
    return roleEnd(at: scanner.offset) != nil || isModifierOfRole(at: scanner.offset)
  }

  private func isName(at start: Int, length: Int) -> Bool {
    switch length {
    case 2, 3: trusts && hasRole || Surnames.isSingle(bytes, at: start)
    case 4: Surnames.isCompound(bytes, at: start)
    default: false
    }
  }

  /// The end of the second half of a name set wide: 孙 雄.
  private func padding(after first: Int) -> Int? {
    var scanner = ByteScanner(bytes, at: first, end: end)
    guard scanner.takeSpaces() > 0, let next = word(at: scanner.offset), !next.isForeign,
      next.upperBound - scanner.offset == 3
    else { return nil }
    return next.upperBound
  }

  /// Names set solid, each begun by a surname: 杨澜赖芳杰.
  private func split(_ range: Range<Int>) -> [Range<Int>]? {
    let length = range.count / 3
    guard (4...12).contains(length) else { return nil }
    // Three characters before two, the more usual length.
    for first in [3, 2] where Surnames.isSingle(bytes, at: range.lowerBound) {
      let cut = range.lowerBound + first * 3
      if cut == range.upperBound { return [range] }
      guard cut < range.upperBound else { continue }
      let rest = cut..<range.upperBound
      if rest.count / 3 <= 3 {
        if rest.count / 3 >= 2, Surnames.isSingle(bytes, at: cut) { return [range.lowerBound..<cut, rest] }
      } else if let others = split(rest) {
        return [range.lowerBound..<cut] + others
      }
    }
    return nil
  }

  private func unpadded(_ range: Range<Int>) -> String {
    var kept: [UInt8] = []
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    while !scanner.isAtEnd {
      scanner.takeSpaces()
      let start = scanner.offset
      guard scanner.takeScalar() != nil else { break }
      kept.append(contentsOf: bytes[start..<scanner.offset])
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
