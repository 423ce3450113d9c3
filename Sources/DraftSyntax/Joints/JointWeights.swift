extension JointModel {
  /// Weights fitted by `JointFitter joints` on five newspaper pages annotated by hand and fifteen typeset
  /// and extracted again by machine (2644 gaps; 18 wrong when each page is held out in turn),
  /// and on the clean text of these pages, as it stands and set in columns (8606 gaps).
  package static let fitted = JointModel(weights: [
    -0.96,  // always
    3.72,  // inColumn
    2.9,  // leftFull
    0.82,  // leftShort
    -2.42,  // leftVeryShort
    1.22,  // sameWidth
    -3.94,  // rightIndentedByWidth
    -1.49,  // rightIndented
    0.07,  // blankBetween
    -2.46,  // blankBetweenInColumn
    -0.07,  // fullBeforeBlank
    -3.55,  // leftEndsSentence
    -0.11,  // leftEndsSentenceFull
    -0.41,  // leftEndsSentenceShort
    1.75,  // leftEndsWithPause
    -0.22,  // leftEndsWithColon
    4.0,  // leftEndsWithOpener
    -1.43,  // leftEndsWithCloser
    1.6,  // leftEndsWithHan
    1.13,  // leftEndsWithDigit
    4.0,  // rightStartsWithClosingMark
    -0.48,  // rightStartsWithOpener
    0.57,  // rightStartsWithDigit
    -0.82,  // rightOpensWithTag
    0.38,  // rightOpensWithTagAfterSentence
    0.8,  // bracketOpen
    0.8,  // bracketOpenAndClosedNext
    -0.41,  // leftUnmarked
    -0.48,  // leftUnmarkedShort
    -1.03,  // leftUnmarkedAlone
    -1.15,  // rightUnmarkedShort
    0.04,  // leftLong
    0.39,  // rightShortBeforeMark
    0.6,  // spacedOut
    1.89,  // attraction
    0.74,  // attractionAcrossBlank
    0.35,  // seenTogether
    3.0,  // knownWord
    -1.08,  // continued
    -0.12,  // rightIsLead
    0.0,  // rightIsListItem
    -0.27,  // rightEndsSentence
  ])
}
