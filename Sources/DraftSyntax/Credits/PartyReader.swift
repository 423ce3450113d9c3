import TextModel

/// Reads the parties of a credit, roles and names in turn: 记者 祁克宁 通讯员 薛焜; 王雷、石梦卓; 文：任芙蓉 图：乔娜娜.
///
/// It stops before the first thing that is none of these; what stands there is the caller's to judge.
struct PartyReader {
  let bytes: [UInt8]
  let end: Int
  /// Whether anything of two to four Han characters is a name, as inside 记者 …; else a surname must begin it.
  let trusts: Bool
  /// Nothing closes the credit, so that the first words of the story may follow a name without a gap.
  let isOpen: Bool
  /// Behind the last role, name or suffix read.
  var offset: Int
  var parties: [Credit.Party] = []
  /// A suffix or role says who took the picture: 摄, 供图, 摄影.
  var saysPhoto = false
  /// A suffix says that the text is theirs as well: 摄影报道, 文/图.
  var saysReport = false

  init(_ bytes: [UInt8], _ range: Range<Int>, trusts: Bool, isOpen: Bool = false) {
    self.bytes = bytes
    self.trusts = trusts
    self.isOpen = isOpen
    offset = range.lowerBound
    end = range.upperBound
  }

  func opensSentence(at start: Int) -> Bool {
    var scanner = ByteScanner(bytes, at: start, end: end)
    return scanner.takeAny(of: CreditWords.storyOpenings)
  }

  /// Whether a role stands before the names.
  var hasRole: Bool { parties.contains { !$0.role.isEmpty } }
  /// How many names were read.
  var nameCount: Int { parties.reduce(0) { $0 + $1.names.count } }
  /// Whether nothing but space is left.
  var isAtEnd: Bool {
    var scanner = ByteScanner(bytes, at: offset, end: end)
    scanner.takeSpaces()
    return scanner.isAtEnd
  }

  /// Reads as many roles, names and suffixes as stand here.
  mutating func read() {
    while true {
      let start = afterSeparators(offset)
      guard start < end else { return }
      if takeLabel(at: start) || takeSuffix(at: start) || takeRole(at: start) || takeName(at: start) {
        // 报道：the story follows.
        if saysReport, offset < end, parties.contains(where: { !$0.names.isEmpty }) {
          var colon = ByteScanner(bytes, at: offset, end: end)
          if colon.take("：") || colon.take(":") { return }
        }
        continue
      }
      return
    }
  }

  private func afterSeparators(_ from: Int) -> Int {
    var scanner = ByteScanner(bytes, at: from, end: end)
    while !scanner.isAtEnd {
      let before = scanner.offset
      scanner.takeSpaces()
      _ = scanner.takeAny(of: CreditWords.separators)
      if scanner.offset == before { break }
    }
    return scanner.offset
  }

  // MARK: Suffixes

  private mutating func takeSuffix(at start: Int) -> Bool {
    guard let suffixEnd = suffix(at: start) else { return false }
    // 文/图 记者 X: what usually stands last may stand first, before a role.
    if parties.isEmpty {
      guard suffixEnd - start > 3, role(from: afterSeparators(suffixEnd)) != nil else { return false }
    }
    note(start..<suffixEnd)
    offset = suffixEnd
    return true
  }

  private mutating func note(_ suffix: Range<Int>) {
    var scanner = ByteScanner(bytes, at: suffix.lowerBound, end: suffix.upperBound)
    if scanner.takeAny(of: CreditWords.photoSuffixes) { saysPhoto = true }
    var again = ByteScanner(bytes, at: suffix.lowerBound, end: suffix.upperBound)
    if again.takeAny(of: CreditWords.reportSuffixes) { saysReport = true }
  }

  /// The end of a suffix that stands at `start` as a word of its own.
  func suffix(at start: Int) -> Int? {
    let suffixEnd = CreditWords.suffixes.end(bytes, at: start, end: end) {
      endsWord($0) || suffix(at: $0) != nil
    }
    if let suffixEnd { return suffixEnd }
    // 文 and 图 are parts of names too; alone they are suffixes.
    var scanner = ByteScanner(bytes, at: start, end: end)
    let isShort = scanner.take("文") || scanner.take("图")
    return isShort && endsWord(scanner.offset) ? scanner.offset : nil
  }

  func endsWord(_ offset: Int) -> Bool {
    guard offset < end else { return true }
    return CharacterClass(UTF8Scalars.decode(bytes, at: offset).scalar) != .han
  }

  // MARK: Roles

  /// 作者：X: a role that only its colon makes one.
  private mutating func takeLabel(at start: Int) -> Bool {
    var after = start
    let labelEnd = CreditWords.labels.end(bytes, at: start, end: end) { wordEnd in
      var scanner = ByteScanner(bytes, at: wordEnd, end: end)
      scanner.takeSpaces()
      // 文/图 is a suffix, not a label.
      guard scanner.takeAny(of: CreditWords.labelMarks), suffix(at: start) ?? wordEnd <= wordEnd else {
        return false
      }
      after = scanner.offset
      return true
    }
    guard let labelEnd else { return false }
    add(role: start..<labelEnd)
    var word = ByteScanner(bytes, at: start, end: end)
    offset = word.take("来源") ? source(from: after) : after
    return true
  }

  /// The end of what stands after 来源：, which is no person.
  private func source(from start: Int) -> Int {
    var scanner = ByteScanner(bytes, at: start, end: end)
    scanner.takeSpaces()
    var index = scanner.offset
    while index < end {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: index)
      let kind = CharacterClass(scalar)
      guard kind == .han || kind == .letter || kind == .digit else { break }
      index += length
    }
    return index
  }

  private mutating func takeRole(at start: Int) -> Bool {
    guard let found = role(from: start) else { return false }
    if found.modifiers > start {
      // What stands before the modifiers is a paper's name, or the last party's name set solid.
      let isPending = parties.last.map { $0.names.isEmpty && !$0.role.isEmpty } ?? false
      let organ = endsAsOrgan(start..<found.modifiers)
      let length = (found.modifiers - start) / 3
      if isPending && !organ && length <= 4 { return false }
      if !organ && !trusts { return false }
      if !organ && (2...3).contains(length) && Surnames.isSingle(bytes, at: start) { return false }
    }
    add(role: start..<found.end)
    offset = found.end
    return true
  }

  private mutating func add(role range: Range<Int>) {
    let role = String(decoding: bytes[range], as: UTF8.self)
    parties.append(Credit.Party(role: role, names: [], nameRanges: []))
    if CreditWords.writers.end(bytes, at: range.lowerBound, end: range.upperBound) == range.upperBound {
      saysReport = true
    }
    if CreditWords.photoEnds.closes(bytes, range) { saysPhoto = true }
  }

  /// The next role word of the run of characters that begins at `start`, and where its modifiers begin.
  private func role(from start: Int) -> (modifiers: Int, end: Int)? {
    var index = start
    let limit = min(end, start + 72)
    var modifiers: Int?
    while index < limit {
      if let roleEnd = roleEnd(at: index) { return (modifiers ?? index, roleEnd) }
      var scanner = ByteScanner(bytes, at: index, end: end)
      if scanner.takeAny(of: CreditWords.modifiers) {
        modifiers = modifiers ?? index
        index = scanner.offset
        continue
      }
      let (scalar, length) = UTF8Scalars.decode(bytes, at: index)
      switch CharacterClass(scalar) {
      case .han, .letter:
        modifiers = nil
      case .pause where scalar == 0x3001, .other where scalar == 0xB7 || scalar == 0x2D || scalar == 0x2014:
        // 某日报、某报全媒体记者: only a paper's name goes on after such a mark.
        guard endsAsOrgan(start..<index) else { return nil }
        modifiers = nil
      default:
        return nil
      }
      index += length
    }
    return nil
  }

  /// The end of a role word at `start`, as far as role words follow one another (摄影记者).
  func roleEnd(at start: Int) -> Int? {
    var scanner = ByteScanner(bytes, at: start, end: end)
    guard scanner.takeAny(of: CreditWords.roles) else { return nil }
    let roleEnd = scanner.offset
    // 记者站, 记者节, 记者从…: not somebody's role.
    if scanner.takeAny(of: CreditWords.afterNoRole) {
      return nil
    }
    return self.roleEnd(at: roleEnd) ?? roleEnd
  }

  private func endsAsOrgan(_ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    var start = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    if start.takeAny(of: CreditWords.own) || start.take("驻") { return true }
    var scanner = ByteScanner(bytes, at: range.upperBound - 3, end: range.upperBound)
    return scanner.takeAny(of: CreditWords.organEnds)
  }
}
