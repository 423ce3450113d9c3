import TextModel

/// What one pass over a source line tells: its extent, its width, how it begins and ends.
///
/// Everything later decisions need is counted here once, so that no rule of reading walks the bytes again.
package struct LineFacts: Sendable, Hashable {
  /// The bytes of the line without white space at its ends; empty for a blank line.
  package var content: Range<Int>
  /// Half-widths of white space before the content.
  @Narrow package var indent = 0
  /// Half-widths of the content as set.
  @Narrow package var width = 0
  /// Characters that are not white space.
  @Narrow package var characters = 0
  @Narrow package var han = 0
  /// Neighbouring Han characters with nothing between.
  @Narrow package var touchingPairs = 0
  /// Neighbouring Han characters with exactly one space between.
  @Narrow package var spacedPairs = 0
  /// White space runs inside the content.
  @Narrow package var gaps = 0
  /// Marks that pause inside a sentence: ，、；：
  @Narrow package var pauses = 0
  /// Marks that part clauses, which headlines do without: ，；
  @Narrow package var commas = 0
  /// Marks that end a sentence: 。！？…
  @Narrow package var sentenceEnds = 0
  /// Brackets and quotation marks opened less those closed.
  @Narrow package var openings = 0
  /// Characters before the first mark of any kind.
  @Narrow package var charactersBeforeMark = 0
  package var first: UInt32 = 0
  package var last: UInt32 = 0
  /// The classes of these two.
  private(set) var firstKind = CharacterClass.space
  private(set) var lastKind = CharacterClass.space
  /// The last character but one that is not white space.
  package var lastButOne: UInt32 = 0
  /// Whether the line ends a sentence, looking behind closing quotation marks and brackets.
  package private(set) var endsSentence = false

  /// Whether it reads like a headline: no clauses, no sentence's end.
  package var isUnmarked: Bool { commas + sentenceEnds == 0 }

  package var isBlank: Bool { content.isEmpty }

  /// Whether more than half of the neighbouring Han characters are set apart by single spaces.
  package var isSpacedOut: Bool { spacedPairs >= 3 && spacedPairs > touchingPairs }

  /// The facts of a line that was joined to this one, with a space between or nothing, without reading either again.
  mutating func append(_ next: LineFacts, isSpaced: Bool) {
    let seam = isSpaced ? 1 : 0
    if lastKind == .han, next.firstKind == .han {
      if isSpaced { spacedPairs += 1 } else { touchingPairs += 1 }
    }
    if charactersBeforeMark == characters { charactersBeforeMark += next.charactersBeforeMark }
    content = content.lowerBound..<content.upperBound + seam + next.content.count
    width += seam + next.width
    gaps += seam + next.gaps
    characters += next.characters
    han += next.han
    touchingPairs += next.touchingPairs
    spacedPairs += next.spacedPairs
    pauses += next.pauses
    commas += next.commas
    sentenceEnds += next.sentenceEnds
    openings += next.openings
    lastButOne = next.characters > 1 ? next.lastButOne : last
    last = next.last
    lastKind = next.lastKind
    noteEnd()
  }

  private mutating func noteEnd() {
    endsSentence =
      lastKind == .sentenceEnd || lastKind == .closer && CharacterClass(lastButOne) == .sentenceEnd
  }

  /// Reads the line whose bytes (without its line end) are `range`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    content = range.lowerBound..<range.lowerBound
    let table = CharacterTable.shared
    // The characters in runs of Han, all others, and how many of those there are of each of the ten classes.
    var (inRuns, others) = (0, 0)
    var counts = InlineArray<10, Int32>(repeating: 0)
    var (width, gaps, commas, touching, spaced) = (0, 0, 0, 0, 0)
    var beforeMark: Int?
    var pendingSpaces = 0
    var spaceWidth = 0
    var previousIsHan = false
    var start = range.lowerBound
    var end = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      // A run of Han is taken at once, anything else by itself.
      var next = UTF8Scalars.endOfHan(bytes, from: offset, to: range.upperBound)
      let isRun = next > offset
      var kind = CharacterClass.han
      if isRun {
        let count = Int(UInt(bitPattern: next &- offset) / 3)
        inRuns &+= count
        touching &+= count &- 1
      } else {
        let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
        next = offset &+ length
        let entry = table[scalar]
        kind = entry.kind
        if kind == .space {
          pendingSpaces &+= 1
          // A tab has no width of its own, but as an indent it is one of two characters.
          spaceWidth &+= scalar == 0x09 ? 4 : Int(entry.halfWidths)
          offset = next
          continue
        }
        if beforeMark == nil, kind.isMark { beforeMark = inRuns + others }
        width &+= Int(entry.halfWidths)
        others &+= 1
        counts[Int(kind.rawValue)] &+= 1
        commas &+= scalar == 0xFF0C || scalar == 0xFF1B || scalar == 0x2C || scalar == 0x3B ? 1 : 0
      }
      if end == range.lowerBound {
        start = offset
        indent = spaceWidth
      } else if pendingSpaces > 0 {
        gaps &+= 1
        width &+= spaceWidth
      }
      if kind == .han, previousIsHan {
        touching &+= pendingSpaces == 0 ? 1 : 0
        spaced &+= pendingSpaces == 1 ? 1 : 0
      }
      previousIsHan = kind == .han
      pendingSpaces = 0
      spaceWidth = 0
      offset = next
      end = next
    }
    guard start < end, let final = UTF8Scalars.decode(bytes, before: end, start: start) else { return }
    func count(_ kind: CharacterClass) -> Int { Int(counts[Int(kind.rawValue)]) }
    content = start..<end
    self.width = width + 2 * inRuns
    characters = inRuns + others
    han = inRuns + count(.han)
    touchingPairs = touching
    spacedPairs = spaced
    self.gaps = gaps
    pauses = count(.pause)
    self.commas = commas
    sentenceEnds = count(.sentenceEnd)
    openings = count(.opener) - count(.closer)
    charactersBeforeMark = beforeMark ?? characters
    first = UTF8Scalars.decode(bytes, at: start).scalar
    last = final.scalar
    (firstKind, lastKind) = (CharacterClass(first), CharacterClass(last))
    end -= final.length
    while let before = UTF8Scalars.decode(bytes, before: end, start: start) {
      if CharacterClass(before.scalar) != .space {
        lastButOne = before.scalar
        break
      }
      end -= before.length
    }
    noteEnd()
  }
}

/// A number below 2³¹ in four bytes: a page has many lines, and all that is known of each is kept.
@propertyWrapper
package struct Narrow: Sendable, Hashable {
  private var stored: Int32

  package init(wrappedValue: Int) { stored = Int32(truncatingIfNeeded: wrappedValue) }

  package var wrappedValue: Int {
    get { Int(stored) }
    set { stored = Int32(truncatingIfNeeded: newValue) }
  }
}
