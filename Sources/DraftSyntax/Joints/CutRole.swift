import TextModel

/// A role that a line end cuts in two: 特约⏎摄影, 通讯⏎员, 记⏎者.
enum CutRole {
  /// What may end a line in such a case; asked first, since few lines do.
  static func mayEnd(_ last: UInt32) -> Bool { lastCharacters.contains(last) }

  private static let lastCharacters = ScalarSet("本特约见实习通讯记摄影评论员撰首席资深全融媒体派报刊社")

  /// The role that the end of one line and the beginning of the next make, if they do.
  ///
  /// What ends the line must stand apart: behind a sentence's end, or in a credit that has begun. Alone on its line
  /// it may be a banner, unless the word itself is cut.
  static func word(
    across left: Range<Int>, _ right: Range<Int>, inBracket: Bool, _ bytes: [UInt8]
  ) -> CutWord? {
    let tail = tail(of: left, bytes)
    let head = head(of: right, bytes)
    guard !tail.isEmpty, tail.count <= 18, !head.isEmpty else { return nil }
    var start = tail.lowerBound
    while let (scalar, length) = UTF8Scalars.decode(bytes, before: start, start: left.lowerBound),
      isInCredit(scalar)
    {
      start -= length
    }
    while start < tail.lowerBound, CharacterClass(UTF8Scalars.decode(bytes, at: start).scalar) == .space {
      start += UTF8Scalars.decode(bytes, at: start).length
    }
    let isAlone = start == tail.lowerBound && start == left.lowerBound
    let isCredit = inBracket || start < tail.lowerBound && opensCredit(bytes, start, tail.lowerBound)
    guard isAlone || isCredit || start == tail.lowerBound else { return nil }
    let text = Array(bytes[tail] + bytes[head])
    return endOfRole(text, cut: tail.count, cutsWord: isAlone && !inBracket).map {
      CutWord(before: UInt8(tail.count), after: UInt8($0 - tail.count))
    }
  }

  /// Names, roles, the spaces between them and what parts them.
  private static func isInCredit(_ scalar: UInt32) -> Bool {
    switch CharacterClass(scalar) {
    case .han, .space: true
    default: scalar == 0x3001 || scalar == 0xB7  // 、 ·
    }
  }

  /// Whether 本报记者 or another role begins what stands there.
  private static func opensCredit(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var offset = start
    while let next = CreditWords.modifiers.end(bytes, at: offset, end: end) { offset = next }
    return CreditWords.roles.end(bytes, at: offset, end: end) != nil
  }

  /// The end of the role that a text begins with, if that lies behind the cut.
  private static func endOfRole(_ text: [UInt8], cut: Int, cutsWord: Bool) -> Int? {
    var offset = 0
    while offset < cut {
      if let end = CreditWords.roles.end(text, at: offset, end: text.count), end > cut { return end }
      guard let end = CreditWords.modifiers.end(text, at: offset, end: text.count) else { return nil }
      if end > cut { return CreditWords.roles.end(text, at: end, end: text.count) }
      offset = end
    }
    return cutsWord ? nil : CreditWords.roles.end(text, at: offset, end: text.count)
  }

  /// The run of Han that a line ends with.
  private static func tail(of line: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var start = line.upperBound
    while line.upperBound - start <= 18,
      let (scalar, length) = UTF8Scalars.decode(bytes, before: start, start: line.lowerBound),
      CharacterClass(scalar) == .han
    {
      start -= length
    }
    return start..<line.upperBound
  }

  /// The run of Han that a line begins with, if white space, a colon or the line's end follows, or a name with one of these.
  private static func head(of line: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    let end = bytes.withUnsafeBufferPointer {
      UTF8Scalars.endOfHan($0, from: line.lowerBound, to: line.upperBound)
    }
    let first = end < line.upperBound ? UTF8Scalars.decode(bytes, at: end).scalar : 0x20
    switch CharacterClass(first) {
    case .space, .closer: break
    default: if first != 0xFF1A && first != 0x3A { return line.lowerBound..<line.lowerBound }
    }
    // 摄影记者王刚, at the longest.
    return end - line.lowerBound <= 27 ? line.lowerBound..<end : line.lowerBound..<line.lowerBound
  }
}
