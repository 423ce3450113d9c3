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
    if CharacterClass(last) == .han, CharacterClass(next.first) == .han {
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
    endsSentence = LineFacts.endsSentence(last, after: lastButOne)
  }

  private static func endsSentence(_ last: UInt32, after lastButOne: UInt32) -> Bool {
    switch CharacterClass(last) {
    case .sentenceEnd: true
    case .closer: CharacterClass(lastButOne) == .sentenceEnd
    default: false
    }
  }

  /// Reads the line whose bytes (without its line end) are `range`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    content = range.lowerBound..<range.lowerBound
    var start = range.lowerBound
    var end = range.lowerBound
    var sawMark = false
    var pendingSpaces = 0
    var spaceWidth = 0
    var previousIsHan = false
    var offset = range.lowerBound
    while offset < range.upperBound {
      // A run of Han is taken at once, anything else by itself.
      var next = UTF8Scalars.endOfHan(bytes, from: offset, to: range.upperBound)
      var count = (next - offset) / 3
      var kind = CharacterClass.han
      var ownWidth = 2 * count
      var isComma = false
      if count == 0 {
        let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
        next = offset + length
        count = 1
        (kind, ownWidth) = CharacterClass.withHalfWidths(scalar)
        if kind == .space {
          pendingSpaces += 1
          // A tab has no width of its own, but as an indent it is one of two characters.
          spaceWidth += scalar == 0x09 ? 4 : ownWidth
          offset = next
          continue
        }
        isComma = scalar == 0xFF0C || scalar == 0xFF1B || scalar == 0x2C || scalar == 0x3B
      }
      if pendingSpaces > 0, characters > 0 {
        gaps += 1
        width += spaceWidth
      }
      if characters == 0 {
        start = offset
        indent = spaceWidth
      }
      // Which class comes next cannot be guessed: these are counted without turning on it.
      sawMark = sawMark || kind.isMark
      charactersBeforeMark += sawMark ? 0 : count
      characters += count
      width += ownWidth
      commas += isComma ? 1 : 0
      pauses += kind == .pause ? 1 : 0
      sentenceEnds += kind == .sentenceEnd ? 1 : 0
      openings += (kind == .opener ? 1 : 0) - (kind == .closer ? 1 : 0)
      if kind == .han {
        han += count
        touchingPairs += count - (previousIsHan && pendingSpaces == 0 ? 0 : 1)
        spacedPairs += previousIsHan && pendingSpaces == 1 ? 1 : 0
      }
      previousIsHan = kind == .han
      pendingSpaces = 0
      spaceWidth = 0
      offset = next
      end = next
    }
    guard start < end, let final = UTF8Scalars.decode(bytes, before: end, start: start) else { return }
    content = start..<end
    first = UTF8Scalars.decode(bytes, at: start).scalar
    last = final.scalar
    end -= final.length
    while let before = UTF8Scalars.decode(bytes, before: end, start: start) {
      if CharacterClass(before.scalar) != .space {
        lastButOne = before.scalar
        break
      }
      end -= before.length
    }
    endsSentence = LineFacts.endsSentence(last, after: lastButOne)
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
