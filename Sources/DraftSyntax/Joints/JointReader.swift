import TextModel

/// Decides, gap by gap, which lines of a page belong together.
package struct JointReader {
  private let page: PageLines
  private let words: (any WordMemory)?
  private let model: JointModel
  /// Which pairs of Han characters stand together inside a line of this page; looked through when first asked.
  private(set) var pairs: SeenPairs?
  private lazy var rolesAreSpaced = RoleSpacing.isSpaced(page.utf8)
  /// Brackets open in the paragraph at hand.
  private var openBrackets = 0
  private var joinedBefore = false

  package init(_ page: PageLines, words: (any WordMemory)?, model: JointModel = .fitted) {
    self.init(page, words, model, pairs: nil)
  }

  /// `pairs` are those of the page where they are known already.
  init(_ page: PageLines, _ words: (any WordMemory)?, _ model: JointModel = .fitted, pairs: SeenPairs?) {
    self.page = page
    self.words = words
    self.model = model
    self.pairs = pairs
  }

  /// How far around a joint its evidence is looked for, in lines that are not blank.
  static let reach = 5

  private static let openOdds: ClosedRange<Float> = -5...2
  /// Nats that count as 1 in the evidence.
  private static let attractionUnit: Float = 4
  /// Sums of another order differ by less.
  private static let slack: Float = 0.001

  /// The gaps of the page in order.
  ///
  /// `known` replaces the model's decisions, gap by gap, when weights are being fitted: evidence then builds on what is right, not on what was guessed.
  package mutating func joints(
    known: ((Int) -> Bool?)? = nil, evidence report: ((Int, JointEvidence) -> Void)? = nil
  ) -> [Joint] {
    joints(nil, known: known, evidence: report)
  }

  /// The same, with the help of what was decided in an earlier version of the page.
  mutating func joints(
    _ earlier: EarlierRound?, known: ((Int) -> Bool?)? = nil,
    evidence report: ((Int, JointEvidence) -> Void)? = nil
  ) -> [Joint] {
    var joints: [Joint] = []
    joints.reserveCapacity(page.written.count)
    openBrackets = 0
    joinedBefore = false
    // Whether all that was decided before in this group is as it was.
    var isInStep = false
    for (place, left) in page.written.enumerated().dropLast() {
      let right = page.written[place + 1]
      var joint = Joint(left: left, right: right, joins: false)
      if !joinedBefore { isInStep = earlier?.joins(before: place) == false }
      let earlierJoint = isInStep ? earlier?.joint(after: place) : nil
      // Where nothing changed since two lines were found to be two, they still are.
      if page.isOpen[place] || joinedBefore {
        openBrackets = max(0, openBrackets + page.facts[left].openings)
        if let earlierJoint, stillHolds(earlierJoint) {
          joint = earlierJoint
        } else if let certain = certainty(&joint) {
          joint.joins = certain
        } else {
          weigh(&joint, place, report)
        }
        if let known = known?(left) { joint.joins = known }
        if joint.joins, !joint.isKnown { setSpace(&joint) }
      }
      isInStep = earlierJoint.map { $0.joins == joint.joins } ?? false
      joints.append(joint)
      joinedBefore = joint.joins
      if !joint.joins { openBrackets = 0 }
    }
    return joints
  }

  /// Whether the page answers now what it answered when a decision was made.
  private mutating func stillHolds(_ joint: Joint) -> Bool {
    if let seen = joint.asked.areSeenTogether,
      seen != areSeenTogether(page.facts[joint.left].last, page.facts[joint.right].first)
    {
      return false
    }
    return joint.asked.rolesAreSpaced.map { $0 == rolesAreSpaced } ?? true
  }

  private mutating func weigh(
    _ joint: inout Joint, _ place: Int, _ report: ((Int, JointEvidence) -> Void)?
  ) {
    let l = page.facts[joint.left]
    let r = page.facts[joint.right]
    var evidence = evidence(joint.left, joint.right, place)
    var odds = model.logOdds(evidence)
    lazy var word = knownWord(l, r)
    if l.lastKind == .han, r.firstKind == .han, attractionMayTurn(odds) || report != nil {
      let attraction = CharacterAttraction.between(l.last, r.first) / JointReader.attractionUnit
      evidence[.attraction] = attraction
      if evidence.holds(.blankBetween) { evidence[.attractionAcrossBlank] = attraction }
      odds = model.logOdds(evidence)
      // The page is looked through, and the lexicon asked, only where the answer could turn the scale.
      if pairsMayTurn(odds, { word != nil }) || report != nil {
        let areSeenTogether = areSeenTogether(l.last, r.first)
        joint.asked.areSeenTogether = areSeenTogether
        if areSeenTogether {
          evidence.set(.seenTogether, true)
          odds = model.logOdds(evidence)
        }
      }
    }
    // A word that could not turn the scale is not looked for.
    if JointReader.openOdds.contains(odds), odds + model[.knownWord] > -JointReader.slack,
      evidence.holds(.leftEndsWithHan)
    {
      joint.word = word
      if joint.word != nil {
        evidence.set(.knownWord, true)
        odds = model.logOdds(evidence)
      }
    }
    report?(joint.left, evidence)
    joint.joins = odds > 0
    joint.evidence = evidence
  }

  private mutating func areSeenTogether(_ left: UInt32, _ right: UInt32) -> Bool {
    let seen = pairs ?? SeenPairs(page.utf8)
    pairs = seen
    return seen.contains(left, right)
  }

  /// Whether it may make a difference how two characters attract each other, where all else makes `odds`: not far from what is open.
  private func attractionMayTurn(_ odds: Float) -> Bool {
    let strongest = CharacterAttraction.limit / JointReader.attractionUnit
    let reach =
      strongest * (abs(model[.attraction]) + abs(model[.attractionAcrossBlank])) + abs(model[.seenTogether])
      + JointReader.slack
    return odds + reach >= JointReader.openOdds.lowerBound && odds - reach <= JointReader.openOdds.upperBound
  }

  /// Whether it makes a difference that two characters stand together elsewhere, where all else makes `odds`.
  private func pairsMayTurn(_ odds: Float, _ isKnownWord: () -> Bool) -> Bool {
    let weight = model[.seenTogether]
    let low = odds + min(0, weight) - JointReader.slack
    let high = odds + max(0, weight) + JointReader.slack
    if (low > 0) != (high > 0) { return true }
    let asks = (JointReader.openOdds.contains(low), JointReader.openOdds.contains(high))
    guard asks.0 || asks.1, high + model[.knownWord] > 0, isKnownWord() else { return false }
    if asks.0 != asks.1 { return true }
    return (low + model[.knownWord] > 0) != (high + model[.knownWord] > 0)
  }

  /// What needs no weighing: vertical headlines, and forms that open or close a passage.
  private func certainty(_ joint: inout Joint) -> Bool? {
    let (left, right) = (joint.left, joint.right)
    let leftForm = page.forms[left]
    let rightForm = page.forms[right]
    if leftForm == .single || rightForm == .single {
      if leftForm == .single, rightForm == .single {
        return isVertical(left, right) && (right == left + 1 || right == left + 2 && isSparse(left, right))
      }
      // A last character alone on its line belongs to the column before it.
      if leftForm == .single { return isVertical(left, left) ? false : nil }
      return isVertical(right, right) ? false : nil
    }
    if leftForm == .code || rightForm == .code { return false }
    if right == left + 1, CutRole.mayEnd(page.facts[left].last), let role = cutRole(left, right) {
      joint.word = role
      return true
    }
    if leftForm.closesPassage || endsWithPhotoCredit(left) || endsWithEndMark(left) || endsWithLabel(left) {
      return false
    }
    if rightForm.opensPassage { return openBrackets > 0 && page.columns[left] > 0 ? nil : false }
    if isVerse(left, right) { return false }
    // （完）closes an agency's copy and hangs on its last sentence.
    if right == left + 1, isEndMark(right) {
      return page.facts[left].endsSentence
    }
    return nil
  }

  private func cutRole(_ left: Int, _ right: Int) -> CutWord? {
    CutRole.word(
      across: page.facts[left].content, page.facts[right].content,
      inBracket: openBrackets > 0, page.utf8)
  }

  /// Two lines of verse: equally many characters, few of them, and each line ends with a mark and has no other.
  private func isVerse(_ left: Int, _ right: Int) -> Bool {
    let l = page.facts[left]
    let r = page.facts[right]
    func isLine(_ line: LineFacts) -> Bool {
      let last = line.lastKind
      return line.characters <= 17 && line.pauses + line.sentenceEnds == 1 && line.characters == line.han + 1
        && (last == .pause || last == .sentenceEnd)
    }
    return l.characters == r.characters && isLine(l) && isLine(r)
  }

  /// A caption closes with who took the picture.
  private func endsWithPhotoCredit(_ line: Int) -> Bool {
    let facts = page.facts[line]
    let photographed: UInt32 = 0x6444  // 摄
    let isBracketed = facts.last == 0xFF09 && facts.lastButOne == photographed
    guard facts.last == photographed || isBracketed else { return false }
    return CreditReader.photoCredit(page.utf8, facts.content) != nil
  }

  /// 。编辑：李明 behind the last sentence; a full line of a column may go on.
  private func endsWithLabel(_ line: Int) -> Bool {
    let facts = page.facts[line]
    guard facts.sentenceEnds > 0, facts.lastKind == .han,
      page.columns[line] == 0 || facts.width < page.columns[line] - 3
    else { return false }
    var label: [UInt32] = []
    var isBehindColon = true
    var offset = facts.content.upperBound
    // Names of four characters, the colon, a label of four and the mark before it.
    for _ in 0..<10 {
      guard let (scalar, length) = UTF8Scalars.decode(page.utf8, before: offset) else { return false }
      offset -= length
      switch CharacterClass(scalar) {
      case .han: if !isBehindColon { label.append(scalar) }
      case .space: continue
      case .pause where isBehindColon && (scalar == 0xFF1A || scalar == 0x3A): isBehindColon = false
      case .sentenceEnd, .opener, .closer: return !isBehindColon && LineFormReader.isLabel(label.reversed())
      default: return false
      }
    }
    return false
  }

  private func isEndMark(_ line: Int) -> Bool {
    page.facts[line].characters == 3 && endsWithEndMark(line)
  }

  private func endsWithEndMark(_ line: Int) -> Bool {
    guard page.facts[line].lastButOne == 0x5B8C else { return false }  // 完
    let text = page.utf8[page.facts[line].content]
    return text.suffix(9).elementsEqual("（完）".utf8) || text.suffix(5).elementsEqual("(完)".utf8)
  }

  /// Whether three lines of one character each, or more, stand in a row around these, blank lines not counted.
  private func isVertical(_ first: Int, _ last: Int) -> Bool {
    func count(from line: Int, by step: Int) -> Int {
      var line = line + step
      var found = 0
      while page.forms.indices.contains(line), found < 3 {
        if page.forms[line] == .single {
          found += 1
        } else if page.forms[line] != .blank {
          break
        }
        line += step
      }
      return found
    }
    return count(from: first, by: -1) + count(from: last, by: 1) + (first == last ? 1 : 2) >= 3
  }

  /// Whether every character of a vertical headline has a blank line after it, so that blank lines part nothing.
  private func isSparse(_ left: Int, _ right: Int) -> Bool {
    func isSingle(_ line: Int) -> Bool { page.forms.indices.contains(line) && page.forms[line] == .single }
    return !isSingle(left - 1) && !isSingle(right + 1) && (isSingle(left - 2) || isSingle(right + 2))
  }

  // MARK: Evidence

  private mutating func evidence(_ left: Int, _ right: Int, _ place: Int) -> JointEvidence {
    let l = page.facts[left]
    let r = page.facts[right]
    let column = page.columns[left] > 0 ? page.columns[left] : 0
    let width = l.isSpacedOut && column > 0 ? max(l.width, column) : l.width
    let style = page.styles[place]
    let blanks = right - left - 1 - Int(style.usualBlanks)
    let blank = blanks > 0
    let inColumn = column > 0 && width <= column + 6
    let full = inColumn && width >= column - 3
    let short = inColumn && width < column - 3
    var e = JointEvidence()
    e[.always] = 1
    e.set(.inColumn, inColumn)
    e.set(.leftFull, full)
    e.set(.leftShort, short)
    e.set(.leftVeryShort, short && width * 3 < column * 2)
    e.set(.sameWidth, inColumn && abs(width - r.width) <= 2)
    let next = place + 2 < page.written.count ? page.written[place + 2] : right
    let nextIsFull = next == right + 1 && page.facts[next].width >= column - 3
    e.set(
      .rightIndentedByWidth,
      inColumn && nextIsFull && r.width <= column - 3 && r.width >= column - 6 && !r.isSpacedOut)
    e.set(.rightIndented, r.indent > l.indent && (r.indent >= 4 || style.indents))
    e.set(.blankBetween, blank)
    e.set(.blankBetweenInColumn, blank && inColumn)
    e.set(.fullBeforeBlank, blank && full)
    let last = l.lastKind
    let ends = l.endsSentence
    e.set(.leftEndsSentence, ends)
    e.set(.leftEndsSentenceFull, ends && full)
    e.set(.leftEndsSentenceShort, ends && short)
    let colon = l.last == 0xFF1A || l.last == 0x3A
    e.set(.leftEndsWithPause, last == .pause && !colon)
    e.set(.leftEndsWithColon, colon)
    e.set(.leftEndsWithOpener, last == .opener)
    e.set(.leftEndsWithCloser, last == .closer && !ends)
    e.set(.leftEndsWithHan, last == .han)
    e.set(.leftEndsWithDigit, last == .digit)
    let first = r.firstKind
    let cannotOpen = first == .pause || first == .closer || first == .sentenceEnd && r.first != 0x2026
    e.set(.wideGap, blanks > 1)
    e.set(.rightOpensParagraph, first == .han && opensParagraph(r))
    let nextForm = page.forms[next]
    e.set(
      .rightBeforeLead,
      next != right && r.isUnmarked && r.characters <= 36 && (nextForm == .lead || nextForm == .credit))
    e.set(.rightStartsWithClosingMark, cannotOpen)
    e.set(.rightStartsWithOpener, first == .opener)
    e.set(.rightStartsWithDigit, first == .digit)
    let tag = first == .opener && closesSoon(r)
    e.set(.rightOpensWithTag, tag)
    e.set(.rightOpensWithTagAfterSentence, tag && ends)
    e.set(.bracketOpen, openBrackets > 0)
    e.set(.bracketOpenAndClosedNext, openBrackets > 0 && r.openings < 0)
    let unmarked = l.isUnmarked
    e.set(.leftUnmarked, unmarked)
    e.set(.leftUnmarkedShort, unmarked && l.characters <= 36)
    let alone = !joinedBefore && (left == 0 || page.facts[left - 1].isBlank)
    e.set(.leftUnmarkedAlone, unmarked && alone && blank)
    e.set(.dateAfterUnmarkedAlone, unmarked && alone && blank && first == .digit && opensWithDate(r))
    e.set(
      .leftHeadsProse,
      unmarked && !inColumn && !joinedBefore && l.characters <= 50 && !r.isUnmarked)
    let rightUnmarkedShort = r.isUnmarked && r.characters <= 36 && !(full && !blank)
    e.set(.rightUnmarkedShort, rightUnmarkedShort)
    e.set(.bothUnmarkedShort, rightUnmarkedShort && unmarked && l.characters <= 36)
    e.set(.leftHasPhrases, hasPhrases(l) && !(full && !blank))
    e.set(.rightHasPhrases, hasPhrases(r) && !(full && !blank))
    e.set(.leftLong, !inColumn && l.characters >= 40)
    e.set(.rightShortBeforeMark, r.charactersBeforeMark < 8 && r.pauses + r.sentenceEnds > 0)
    e.set(.spacedOut, l.isSpacedOut || r.isSpacedOut)
    e.set(.continued, joinedBefore)
    e.set(.rightIsLead, page.forms[right] == .lead)
    e.set(.rightIsListItem, page.forms[right] == .listItem)
    e.set(.rightEndsSentence, r.endsSentence)
    e.set(.rightIndentedAsUsual, style.indents && r.indent > 0)
    e.set(.rightFlushUnlikeParagraphs, style.indents && r.indent == 0 && ends && full)
    e.set(.noBlankUnlikeParagraphs, style.parts && !blank && ends && full)
    e.set(.blankAsParagraphs, style.parts && blank && ends)
    let fullWithIndent = inColumn && !joinedBefore && l.indent == 0 && abs(column - width - 4) <= 2
    e.set(.leftFullWithIndent, fullWithIndent)
    e.set(.leftEndsSentenceFullWithIndent, fullWithIndent && ends)
    e.set(
      .leftStopsInsideSentence,
      l.sentenceEnds > 0 && !r.isUnmarked && (last == .han || last == .digit || last == .letter))
    e.set(.digitsAcross, last == .digit && first == .digit)
    return e
  }

  private static let paragraphOpenings: WordList = [
    "近日", "日前", "昨日", "今日", "连日来", "近年来", "近期", "今年以来", "去年以来", "据了解", "据悉", "据介绍", "会议指出", "会议要求", "会议强调",
    "会议认为", "会上", "会后", "当天", "当日", "随后", "此外", "另外", "下一步", "目前", "与此同时", "截至目前", "如今", "记者了解到", "记者从",
    "记者在",
    "本报讯", "活动中", "活动现场",
  ]

  /// Whether a line opens with words that open paragraphs of news.
  private func opensParagraph(_ line: LineFacts) -> Bool {
    var scanner = ByteScanner(page.utf8, at: line.content.lowerBound, end: line.content.upperBound)
    return scanner.takeAny(of: JointReader.paragraphOpenings)
  }

  /// Whether a month stands within the first few characters: 7 月 31 日, even doubled.
  private func opensWithDate(_ line: LineFacts) -> Bool {
    var scanner = ByteScanner(page.utf8, at: line.content.lowerBound, end: line.content.upperBound)
    for _ in 0..<6 {
      guard let scalar = scanner.takeScalar() else { return false }
      if scalar == 0x6708 { return true }  // 月
      let kind = CharacterClass(scalar)
      guard kind == .digit || kind == .space || scalar == 0x5E74 else { return false }  // 年
    }
    return false
  }

  private func hasPhrases(_ line: LineFacts) -> Bool {
    line.isUnmarked && (1...3).contains(line.gaps) && line.spacedPairs <= line.gaps && line.han >= 8
      && line.han >= 4 * (line.gaps + 1) && line.spacedPairs + 1 >= line.gaps
  }

  /// Whether the bracket that opens a line closes within ten characters, and something follows.
  private func closesSoon(_ line: LineFacts) -> Bool {
    guard line.first == 0xFF08 || line.first == 0x28 || line.first == 0x3010 else { return false }
    var scanner = ByteScanner(page.utf8, at: line.content.lowerBound, end: line.content.upperBound)
    for _ in 0..<12 {
      guard let scalar = scanner.takeScalar() else { return false }
      if CharacterClass(scalar) == .closer { return true }
    }
    return false
  }

  /// The known name that the gap cuts, if there is one.
  private func knownWord(_ left: LineFacts, _ right: LineFacts) -> CutWord? {
    guard let words else { return nil }
    let bytes = page.utf8
    // Names are short: 24 Han on either side are plenty.
    var from = max(left.content.lowerBound, left.content.upperBound - 72)
    while from < left.content.upperBound, bytes[from] & 0xC0 == 0x80 { from += 1 }
    var to = min(right.content.upperBound, right.content.lowerBound + 72)
    while to > right.content.lowerBound, to < bytes.count, bytes[to] & 0xC0 == 0x80 { to -= 1 }
    let gap = left.content.upperBound - from
    var joined: [UInt8] = []
    joined.reserveCapacity(gap + to - right.content.lowerBound)
    joined += bytes[from..<left.content.upperBound]
    joined += bytes[right.content.lowerBound..<to]
    guard let word = words.longestWord(across: gap, in: joined),
      // Two characters meet by chance: 道路⏎南山县 is not 路南.
      word.count >= 9
    else { return nil }
    return CutWord(before: UInt8(gap - word.lowerBound), after: UInt8(word.upperBound - gap))
  }

  // MARK: What to put between

  /// Latin words need their space back; a role at a line's end needs the one before its name.
  private mutating func setSpace(_ joint: inout Joint) {
    let l = page.facts[joint.left]
    let r = page.facts[joint.right]
    if l.lastKind == .letter, r.firstKind == .letter {
      joint.isSpaced = true
    } else if openBrackets > 0, r.firstKind == .han, endsWithRole(l) {
      joint.asked.rolesAreSpaced = rolesAreSpaced
      joint.isSpaced = rolesAreSpaced
    }
  }

  private func endsWithRole(_ line: LineFacts) -> Bool {
    // 记者, 通讯员, 实习生
    line.lastButOne == 0x8BB0 && line.last == 0x8005 || line.lastButOne == 0x8BAF && line.last == 0x5458
      || line.lastButOne == 0x4E60 && line.last == 0x751F
  }
}
