/// What there is to see at a gap between two lines of text, each a number between about −1 and 1.
///
/// The names say what is the case when the number is 1. `JointModel` weighs them; its weights are
/// fitted by the `JointFitter` tool from pages whose breaks are known.
package struct JointEvidence: Sendable {
  package enum Feature: Int, CaseIterable, Sendable {
    case always
    /// The left line stands in a column of hard-wrapped text.
    case inColumn
    /// It fills that column.
    case leftFull
    /// It stops short of it by at least two characters.
    case leftShort
    /// … by a third of it or more.
    case leftVeryShort
    /// The right line is as wide as the left one.
    case sameWidth
    /// The right line is narrower than the column by an indent of two characters, and is not the last of its paragraph.
    case rightIndentedByWidth
    /// White space opens the right line, more than the left one has.
    case rightIndented
    case blankBetween
    case blankBetweenInColumn
    /// The left line fills its column and a blank line follows: a column's foot.
    case fullBeforeBlank
    case leftEndsSentence
    case leftEndsSentenceFull
    case leftEndsSentenceShort
    case leftEndsWithPause
    case leftEndsWithColon
    case leftEndsWithOpener
    /// A closing quotation mark or bracket that does not follow a sentence's end.
    case leftEndsWithCloser
    case leftEndsWithHan
    case leftEndsWithDigit
    /// More than one blank line parts the two.
    case wideGap
    /// The right line opens as paragraphs do: 近日, 据了解, 会议指出.
    case rightOpensParagraph
    /// The right line is a headline by its neighbours: short, without clauses, and a lead or a credit comes next.
    case rightBeforeLead
    case rightStartsWithClosingMark
    case rightStartsWithOpener
    case rightStartsWithDigit
    /// （国际）…, 【责任编辑…】: a bracket opens the right line and closes soon.
    case rightOpensWithTag
    case rightOpensWithTagAfterSentence
    case bracketOpen
    case bracketOpenAndClosedNext
    /// The left line holds no mark of a sentence: a headline, a name.
    case leftUnmarked
    case leftUnmarkedShort
    case leftUnmarkedAlone
    /// The left line looks like a headline out of any column, nothing was joined to it, and prose follows.
    case leftHeadsProse
    /// A headline's line alone, and the right line opens with a date, as captions and news items do.
    case dateAfterUnmarkedAlone
    case rightUnmarkedShort
    case bothUnmarkedShort
    /// Phrases with a space between them, as only headlines have: 对标对表 攻坚克难.
    case leftHasPhrases
    case rightHasPhrases
    /// The left line, out of a column, is long enough to be a paragraph.
    case leftLong
    case rightShortBeforeMark
    case spacedOut
    /// How strongly the characters on both sides attract each other (pointwise mutual information).
    case attraction
    case attractionAcrossBlank
    /// The characters on both sides stand together elsewhere on the page.
    case seenTogether
    case knownWord
    /// A paragraph goes on: the left line was itself joined to the one before.
    case continued
    case rightIsLead
    case rightIsListItem
    case rightEndsSentence
    /// Paragraphs are indented hereabouts, and the right line is.
    case rightIndentedAsUsual
    /// … and it is not, though a sentence ends a full line before it.
    case rightFlushUnlikeParagraphs
    /// Paragraphs are parted by a blank line hereabouts, and this sentence's end has none behind it.
    case noBlankUnlikeParagraphs
    /// … and this one has.
    case blankAsParagraphs
    /// The left line would fill its column with an indent of two characters before it, as the first of a paragraph that lost its own.
    case leftFullWithIndent
    case leftEndsSentenceFullWithIndent
    /// A sentence ended inside the left line, the one that began there has not, and prose follows.
    case leftStopsInsideSentence
    /// A number runs across the gap.
    case digitsAcross
  }

  /// The features whose number is not 0, one bit each; nearly all of them hold or do not.
  private(set) var features: UInt64 = 0
  /// The two that are measured.
  private var attraction: Float = 0
  private var attractionAcrossBlank: Float = 0

  package subscript(feature: Feature) -> Float {
    get {
      holds(feature) ? measure(at: feature.rawValue) : 0
    }
    set {
      switch feature {
      case .attraction: attraction = newValue
      case .attractionAcrossBlank: attractionAcrossBlank = newValue
      default: break
      }
      set(feature, newValue != 0)
    }
  }

  /// The number of a feature that is not 0.
  @inline(__always)
  func measure(at place: Int) -> Float {
    switch place {
    case Feature.attraction.rawValue: attraction
    case Feature.attractionAcrossBlank.rawValue: attractionAcrossBlank
    default: 1
    }
  }

  @inline(__always)
  mutating func set(_ feature: Feature, _ condition: Bool) {
    features = features & ~feature.bit | (condition ? feature.bit : 0)
  }

  func holds(_ feature: Feature) -> Bool { features & feature.bit != 0 }
}

extension JointEvidence.Feature {
  fileprivate var bit: UInt64 { 1 << UInt64(rawValue) }
}
