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

  /// Whether it reads like a headline: no clauses, no sentence's end.
  package var isUnmarked: Bool { commas + sentenceEnds == 0 }

  package var isBlank: Bool { content.isEmpty }

  /// Whether more than half of the neighbouring Han characters are set apart by single spaces.
  package var isSpacedOut: Bool { spacedPairs >= 3 && spacedPairs > touchingPairs }

  /// Whether the line ends a sentence, looking behind closing quotation marks and brackets.
  package var endsSentence: Bool {
    switch CharacterClass(last) {
    case .sentenceEnd: true
    case .closer: CharacterClass(lastButOne) == .sentenceEnd
    default: false
    }
  }

  /// Reads the line whose bytes (without its line end) are `range`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    content = range.lowerBound..<range.lowerBound
    var offset = range.lowerBound
    var start = range.upperBound
    var end = range.lowerBound
    var pendingSpaces = 0
    var spaceWidth = 0
    var previousIsHan = false
    var sawMark = false
    while offset < range.upperBound {
      let (scalar, length) = UTF8Scalars.decode(bytes, at: offset)
      let kind = CharacterClass(scalar)
      if kind == .space {
        pendingSpaces += 1
        // A tab has no width of its own, but as an indent it is one of two characters.
        spaceWidth += scalar == 0x09 ? 4 : CharacterClass.halfWidths(scalar)
        offset += length
        continue
      }
      if start == range.upperBound {
        start = offset
        first = scalar
        indent = spaceWidth
      } else if pendingSpaces > 0 {
        gaps += 1
        width += spaceWidth
      }
      characters += 1
      width += kind == .han ? 2 : CharacterClass.halfWidths(scalar)
      switch kind {
      case .han:
        han += 1
        if previousIsHan {
          if pendingSpaces == 0 { touchingPairs += 1 } else if pendingSpaces == 1 { spacedPairs += 1 }
        }
      case .pause:
        pauses += 1
        switch scalar {
        case 0xFF0C, 0xFF1B, 0x2C, 0x3B: commas += 1
        default: break
        }
      case .sentenceEnd: sentenceEnds += 1
      case .opener: openings += 1
      case .closer: openings -= 1
      default: break
      }
      if !sawMark {
        switch kind {
        case .pause, .sentenceEnd, .opener, .closer: sawMark = true
        default: charactersBeforeMark += 1
        }
      }
      previousIsHan = kind == .han
      pendingSpaces = 0
      spaceWidth = 0
      lastButOne = last
      last = scalar
      offset += length
      if previousIsHan {
        let run = offset
        while offset < range.upperBound {
          let next = UTF8Scalars.han(bytes, at: offset)
          if next == 0 { break }
          lastButOne = last
          last = next
          offset += 3
        }
        let length = (offset - run) / 3
        characters += length
        han += length
        touchingPairs += length
        width += 2 * length
        if !sawMark { charactersBeforeMark += length }
      }
      end = offset
    }
    if start < end { content = start..<end }
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
