import TextModel

/// What the segmentation asks of a passage, read once; without references, since it is looked at a thousand times.
struct PassageTraits {
  enum LeadKind: UInt8 {
    case none
    /// 本报讯 and no credit with it.
    case bare
    /// 本报讯（记者 X）
    case credited
    /// 新华社…电
    case wire
  }

  var range: Range<Int>
  /// Characters that are not white space.
  var length = 0
  /// 本报讯 and its like at the head.
  var lead = LeadKind.none
  /// The form of the credit that the whole passage is.
  var lineCredit: Credit.Form?
  /// The form of the credit at the passage's end.
  var tailCredit: Credit.Form?
  /// A sentence ends where the passage ends.
  var endsSentence = false
  /// Short and without a full stop: a headline, a subhead, a banner.
  var couldBeHeadline = false
  /// Number signs of a Markdown heading, 0 where none.
  var headingLevel = 0
  /// A heading of the same level opens an article elsewhere on the page.
  var isAtArticleLevel = false
  /// Opens with ——, as decks do.
  var opensWithDash = false
  /// ■ 政务动态, | 奋进新征程 |.
  var isMarkedBanner = false
  /// The phrases of a short line.
  var phrases = PhraseShape()
  /// Another line near it between paragraphs is built the same way, as subheads of one article are.
  var hasSibling = false
  /// A section's usual name: 要闻, 政务动态.
  var isColumnName = false
  /// Nothing but the name of a place or an organ: 新绛县林业局.
  var isOrgan = false
  /// Opens with 图为, 左图 or the like.
  var opensAsCaption = false
  /// A date opens it, as captions like to.
  var opensWithDate = false
  /// Bullets, numbers.
  var isListItem = false
  var isTableRow = false
  /// Folio, telephone, the desk's names.
  var isFurniture = false
  /// Nothing but names: a credit without a role, or a headline that looks like one.
  var isBareNames = false
  /// Blank lines of the source above it.
  var blankLinesAbove = 0
  /// A mark opens it, as it does briefs: ■ 近日，….
  var opensWithMark = false
  /// A credit that closes an article stands at the end of the passage before it.
  var followsEnd = false
  /// One of several paragraphs so opened: briefs, each a piece of its own.
  var isBrief = false
  /// How many short lines stand in a row here, itself among them.
  var shortRun = 0
  /// One of many short lines in a row: a poem, a list of names, a table.
  var isInShortRun = false
  /// How many passages further a picture's credit stands alone on its line (1: the next), 0 where none is near.
  var pictureCreditDistance = 0

  /// Four names.
  private static let longestBareNames = 12

  /// Whether it reads as running text.
  var isProse: Bool { lineCredit == nil && !couldBeHeadline && !isListItem && !isTableRow && !isFurniture }

  /// Whether a credit at its end closes an article.
  var endsArticle: Bool { tailCredit == .tail }

  /// What each passage of a text says of itself, and the credits in it; those that are `known` need not be read.
  static func read(
    _ bytes: [UInt8], _ passages: [Range<Int>], _ lines: [LineFacts], _ known: KnownPassages?
  ) -> (traits: [PassageTraits], credits: [PassageCredits]) {
    var all: [PassageTraits] = []
    var credits: [PassageCredits] = []
    all.reserveCapacity(passages.count)
    credits.reserveCapacity(passages.count)
    for (index, passage) in passages.enumerated() {
      if let known = known?.passage(index) {
        all.append(known.traits)
        credits.append(known.credits)
      } else {
        var found = PassageCredits()
        all.append(PassageTraits(bytes, passage, lines[index], &found))
        credits.append(found)
      }
    }
    return (all, credits)
  }

  /// The traits of all passages with those that their neighbours give them.
  ///
  /// - Parameter lines: The lines of the source that each passage stands on.
  static func together(_ traits: [PassageTraits], on lines: [ClosedRange<Int>]) -> [PassageTraits] {
    var all = traits
    for index in all.indices.dropFirst() {
      all[index].followsEnd = all[index - 1].endsArticle
      all[index].blankLinesAbove = max(0, lines[index].lowerBound - lines[index - 1].upperBound - 1)
    }
    markShortRuns(&all)
    markSiblings(&all)
    markArticleLevels(&all)
    for index in all.indices.dropLast() where all[index].opensWithMark && all[index + 1].opensWithMark {
      all[index].isBrief = true
      all[index + 1].isBrief = true
    }
    for index in all.indices where all[index].lineCredit == .photo {
      for distance in 1...3 where index >= distance {
        guard all[index - distance].isProse else { break }
        all[index - distance].pictureCreditDistance = distance
      }
    }
    return all
  }

  private static func markSiblings(_ all: inout [PassageTraits]) {
    var recent: [Int] = []
    for index in all.indices where all[index].couldBeHeadline && index > 0 && index + 1 < all.count {
      let above = all[index - 1]
      let below = all[index + 1]
      guard above.isProse, above.tailCredit == nil, below.isProse, below.lead == .none else { continue }
      for other in recent where index - other <= 12 && all[other].phrases.resembles(all[index].phrases) {
        all[other].hasSibling = true
        all[index].hasSibling = true
      }
      recent.append(index)
      if recent.count > 4 { recent.removeFirst() }
    }
  }

  /// A Markdown heading of the level that articles have on this page is no subhead, wherever it stands.
  private static func markArticleLevels(_ all: inout [PassageTraits]) {
    var levels: Set<Int> = []
    for index in all.indices.dropLast() where all[index].headingLevel > 0 {
      let next = all[index + 1]
      if next.lead != .none || next.lineCredit == .line {
        levels.insert(all[index].headingLevel)
      }
    }
    guard !levels.isEmpty else { return }
    for index in all.indices where levels.contains(all[index].headingLevel) {
      all[index].isAtArticleLevel = true
    }
  }

  private static func markShortRuns(_ all: inout [PassageTraits]) {
    var start = 0
    for index in 0...all.count {
      let goesOn =
        index < all.count && all[index].couldBeHeadline && all[index].lineCredit == nil
        && all[index].headingLevel == 0 && !all[index].opensWithDash
      if goesOn { continue }
      for short in start..<index { all[short].shortRun = index - start }
      if index - start >= 6 { for short in start..<index { all[short].isInShortRun = true } }
      start = index + 1
    }
  }

  private init(_ bytes: [UInt8], _ passage: Range<Int>, _ line: LineFacts, _ credits: inout PassageCredits) {
    headingLevel = MarkdownMarks.headingLevel(bytes, passage)
    range = MarkdownMarks.content(bytes, passage, headingLevel)
    // Without the marks of a heading, a line is another one.
    let line =
      range == line.content ? line : bytes.withUnsafeBufferPointer { [range] in LineFacts($0, range) }
    length = line.characters
    isTableRow = MarkdownMarks.isTableRow(bytes, range, line)
    endsSentence = LineShape.endsSentence(bytes, range)
    if let credit = CreditReader.lineCredit(bytes, range) {
      lineCredit = credit.form
      credits.line = credit
      return
    }
    if headingLevel == 0 {
      if let found = Lead.read(bytes, range) {
        lead = found.isWire ? .wire : found.credit == nil ? .bare : .credited
        credits.lead = found
      }
      if length >= 12, let credit = CreditReader.tailCredit(bytes, range) {
        tailCredit = credit.form
        credits.tail = credit
      }
    }
    couldBeHeadline = lead == .none && LineShape.couldBeHeadline(bytes, range, line)
    if couldBeHeadline, headingLevel == 0, length <= PassageTraits.longestBareNames,
      let credit = BareNames.unmarked(bytes, range)
    {
      isBareNames = true
      credits.line = credit
    }
    isListItem = headingLevel == 0 && LineShape.isListItem(bytes, range)
    var scanner = ByteScanner(bytes, at: range.lowerBound, end: range.upperBound)
    opensWithDash = scanner.take("——") || scanner.take("--") || scanner.take("─") || scanner.take("—")
    opensWithMark = !couldBeHeadline && !opensWithDash && scanner.takeAny(of: LineShape.briefMarks)
    opensAsCaption = LineShape.opensAsCaption(bytes, range)
    opensWithDate = LineShape.opensWithDate(bytes, range)
    if length <= 40 {
      if couldBeHeadline {
        isMarkedBanner = LineShape.isMarkedBanner(bytes, range)
        phrases = PhraseShape(bytes, range)
        isOrgan = LineShape.isOrgan(bytes, range)
      }
      isColumnName = LineShape.isColumnName(bytes, range)
      isFurniture = LineShape.isFurniture(bytes, range)
    }
  }
}
