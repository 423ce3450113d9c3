import TextModel

extension Lexicon {
  /// The names that may be meant by what stands before the caret, best first.
  ///
  /// Han characters are taken for the beginning of a name from any of the last twelve on (在运 asks for 在运… and 运…),
  /// lower-case letters for its pinyin: initials, full or mixed, also after some of its characters (盐湖q).
  /// Nothing is offered inside numbers, Latin words and code.
  ///
  /// - Parameters:
  ///   - line: The bytes of the line up to the caret.
  ///   - draft: The names of the open draft.
  public func completions(
    before line: [UInt8], in draft: DraftNames, limit: Int = 20
  ) -> [NameCompletion] {
    line.withUnsafeBytes { line in
      let context = CaretContext(line)
      var search = CompletionSearch(lexicon: self, line: line, draft: draft, limit: limit)
      switch context {
      case .nothing: return []
      case .han(let starts):
        for start in starts { search.addHan(from: start) }
        search.addSuccessors()
      case .pinyin(let letters, let starts):
        for start in starts { search.addPinyin(from: start, letters: letters) }
      }
      return search.best()
    }
  }

  /// Names that a query of Han characters or pinyin begins, best first (for workspace symbols).
  public func entries(matching query: String, limit: Int) -> [LexiconEntry] {
    completions(before: Array(query.utf8), in: DraftNames(), limit: limit)
      .filter { $0.replacedRange.lowerBound == 0 }.compactMap { entry(of: $0.name) }
  }
}

/// Collects the names for one caret and ranks them.
private struct CompletionSearch {
  let lexicon: Lexicon
  let line: UnsafeRawBufferPointer
  let draft: DraftNames
  let limit: Int

  /// By what the line would be from `reach` on.
  private var found: [[UInt8]: NameCompletion] = [:]
  private var contexts: [Int: NameBefore] = [:]

  /// What is known of the name that ends where another may begin.
  private struct NameBefore {
    var followers: [Int: Double] = [:]
    var children: Set<Int> = []
  }

  static let draftBonus = 4.0
  static let followerFactor = 3.0
  static let childBonus = 2.5
  /// For each further character of the name that stands there already.
  static let typedBonus = 2.0
  /// Names are tried best first; whoever has not been found after so many is too rare to be meant.
  static let attempts = 3000

  init(lexicon: Lexicon, line: UnsafeRawBufferPointer, draft: DraftNames, limit: Int) {
    self.lexicon = lexicon
    self.line = line
    self.draft = draft
    self.limit = limit
  }

  /// Names that begin with the characters from `start` to the caret.
  mutating func addHan(from start: Int) {
    let typed = UnsafeRawBufferPointer(rebasing: line[start...])
    let typedCount = typed.count / 3
    if let bytes = lexicon.bytes, bytes.mayBegin(at: start, in: line) {
      let range = lexicon.names(beginningWith: typed)
      var taken: [Int] = []
      bytes.best(.scores, .scoreTops, count: bytes.nameCount, in: range) { index, _ in
        taken.append(index)
        return taken.count < limit + 8
      }
      let before = nameBefore(start)
      for index in before.followers.keys where range.contains(index) { taken.append(index) }
      for index in before.children where range.contains(index) { taken.append(index) }
      for index in taken { add(index, from: start, typedCount: typedCount) }
    }
    for (name, known) in draft.names where name.starts(with: typed) {
      addDraft(name, known, from: start, typedCount: typedCount)
    }
  }

  /// What often stands after the name that is complete before the caret.
  mutating func addSuccessors() {
    let before = nameBefore(line.count)
    for index in before.followers.keys { add(index, from: line.count, typedCount: 0) }
    for index in before.children { add(index, from: line.count, typedCount: 0) }
  }

  /// Names that begin with the characters from `start` on and go on as the letters say.
  mutating func addPinyin(from start: Int, letters: Int) {
    guard let bytes = lexicon.bytes else { return }
    let pinyin = Pinyin.builtIn
    let typed = Array(line[letters...])
    let han = UnsafeRawBufferPointer(rebasing: line[start..<letters])
    var taken: [Int] = []
    func matches(_ index: Int) -> Bool {
      let name = bytes.name(index)
      guard name.count > han.count, name.prefix(han.count).elementsEqual(han) else { return false }
      return pinyin.matches(CompletionSearch.units(name, from: han.count), typed: typed[...])
    }
    var attempts = CompletionSearch.attempts
    func take(_ index: Int) -> Bool {
      attempts -= 1
      if matches(index) { taken.append(index) }
      return taken.count < limit + 8 && attempts > 0
    }
    if han.isEmpty {
      for keys in pinyin.keyRanges(typed: typed[...]) {
        let enough = taken.count
        let range = bytes.readings(in: keys)
        bytes.best(.readingScores, .readingTops, count: bytes.readingCount, in: range) { index, _ in
          attempts -= 1
          let name = Int(bytes.uint32(.readingNames, index))
          if matches(name) { taken.append(name) }
          return taken.count < enough + limit + 8 && attempts > 0
        }
      }
    } else {
      guard bytes.mayBegin(at: start, in: line) else { return }
      bytes.best(
        .scores, .scoreTops, count: bytes.nameCount, in: lexicon.names(beginningWith: han)
      ) { index, _ in take(index) }
    }
    let before = nameBefore(start)
    for index in before.followers.keys where matches(index) { taken.append(index) }
    for index in before.children where matches(index) { taken.append(index) }
    for index in taken { add(index, from: start, typedCount: han.count / 3 + 1) }
    for (name, known) in draft.names where name.count > han.count && name.starts(with: han) {
      let rest = name.withUnsafeBytes { CompletionSearch.units($0, from: han.count) }
      if pinyin.matches(rest, typed: typed[...]) {
        addDraft(name, known, from: start, typedCount: han.count / 3 + 1)
      }
    }
  }

  /// The best of what was found.
  func best() -> [NameCompletion] {
    Array(
      found.values.sorted {
        ($1.score, $0.replacedRange.lowerBound, $0.name) < ($0.score, $1.replacedRange.lowerBound, $1.name)
      }.prefix(limit))
  }

  private mutating func add(_ index: Int, from start: Int, typedCount: Int) {
    guard let bytes = lexicon.bytes else { return }
    let name = Array(bytes.name(index))
    // What is complete needs no completing.
    guard name.count != line.count - start || !line[start...].elementsEqual(name) else { return }
    let before = nameBefore(start)
    let known = draft.names[name]
    var score = Double(bytes.float(.scores, index))
    if typedCount == 0 { score -= 2 }
    if known != nil { score += CompletionSearch.draftBonus }
    if let count = before.followers[index] {
      score += CompletionSearch.followerFactor * ExactMath.log(1 + count)
    }
    if before.children.contains(index) { score += CompletionSearch.childBonus }
    score += CompletionSearch.typedBonus * Double(max(0, typedCount - 1))
    keep(
      NameCompletion(
        name: String(decoding: name, as: UTF8.self),
        kind: bytes.uint8(.flags, index) & 1 == 0 ? .place : .organisation,
        mentions: Int(bytes.uint32(.mentions, index)), documents: Int(bytes.uint32(.documents, index)),
        draftMentions: known?.mentions ?? 0, score: score, replacedRange: start..<line.count))
  }

  private mutating func addDraft(
    _ name: [UInt8], _ known: DraftNames.Known, from start: Int, typedCount: Int
  ) {
    guard name.count != line.count - start || !line[start...].elementsEqual(name) else { return }
    if let index = name.withUnsafeBytes({ lexicon.index(of: $0) }) {
      add(index, from: start, typedCount: typedCount)
    } else if known.mentions >= 2 {
      keep(
        NameCompletion(
          name: String(decoding: name, as: UTF8.self), kind: known.kind, mentions: 0, documents: 0,
          draftMentions: known.mentions,
          score: ExactMath.log(1 + Double(known.mentions)) + CompletionSearch.draftBonus
            + CompletionSearch.typedBonus * Double(max(0, typedCount - 1)), replacedRange: start..<line.count)
      )
    }
  }

  private mutating func keep(_ completion: NameCompletion) {
    // Two ways to the same text are one item: 山西省运 may become 山西省运城市 by that name or by 运城市.
    let result =
      Array(line[max(0, line.count - 36)..<max(completion.replacedRange.lowerBound, line.count - 36, 0)])
      + completion.name.utf8
    if let other = found[result], other.score >= completion.score { return }
    found[result] = completion
  }

  /// What is known of the longest name that ends at an offset.
  private mutating func nameBefore(_ end: Int) -> NameBefore {
    if let known = contexts[end] { return known }
    var before = NameBefore()
    if let bytes = lexicon.bytes {
      var start = end
      var characters = 0
      var longest: Int?
      while start >= 3, characters < 16 {
        start -= 1
        while start > 0, line[start] & 0xC0 == 0x80 { start -= 1 }
        guard line[start] >= 0xE0 else { break }
        characters += 1
        if characters >= 2, bytes.mayBegin(at: start, in: line) {
          longest = lexicon.index(of: UnsafeRawBufferPointer(rebasing: line[start..<end])) ?? longest
        }
      }
      if let longest {
        for entry in bytes.entries(.followerStarts, of: longest, limit: bytes.raw(.followers).count / 8) {
          before.followers[Int(bytes.uint32(.followers, entry * 2))] = Double(
            bytes.uint32(.followers, entry * 2 + 1))
        }
        for entry in bytes.entries(.childStarts, of: longest, limit: bytes.raw(.children).count / 4) {
          before.children.insert(Int(bytes.uint32(.children, entry)))
        }
      }
    }
    contexts[end] = before
    return before
  }

  private static func units(_ name: UnsafeRawBufferPointer, from offset: Int) -> ArraySlice<UInt16> {
    var units: [UInt16] = []
    FoldedText.append(
      UnsafeBufferPointer(rebasing: name.bindMemory(to: UInt8.self)[offset...]), to: &units)
    return units[...]
  }
}

extension LexiconBytes {
  /// The readings whose keys lie in a range.
  fileprivate func readings(in keys: Range<UInt64>) -> Range<Int> {
    let all = 0..<readingCount
    let start = all.partitioningIndex { uint64(.readingKeys, $0) >= keys.lowerBound }
    let end = all.partitioningIndex { uint64(.readingKeys, $0) >= keys.upperBound }
    return start..<max(start, end)
  }
}
