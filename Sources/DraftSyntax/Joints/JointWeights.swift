extension JointModel {
  /// Weights fitted by `JointFitter joints` on five newspaper pages annotated by hand and fifteen typeset
  /// and extracted again by machine (2661 gaps; 34 wrong when each page is held out in turn).
  package static let fitted = JointModel(weights: [
    1.1,  // always
    1.38,  // inColumn
    1.54,  // leftFull
    -0.16,  // leftShort
    -2.28,  // leftVeryShort
    0.94,  // sameWidth
    -2.84,  // rightIndentedByWidth
    0.0,  // rightIndented
    -1.95,  // blankBetween
    -0.25,  // blankBetweenInColumn
    -0.14,  // fullBeforeBlank
    -2.41,  // leftEndsSentence
    -0.51,  // leftEndsSentenceFull
    -0.24,  // leftEndsSentenceShort
    1.28,  // leftEndsWithPause
    0.01,  // leftEndsWithColon
    0.0,  // leftEndsWithOpener
    -1.11,  // leftEndsWithCloser
    1.66,  // leftEndsWithHan
    0.51,  // leftEndsWithDigit
    0.04,  // rightStartsWithClosingMark
    0.36,  // rightStartsWithOpener
    0.46,  // rightStartsWithDigit
    0.4,  // bracketOpen
    0.63,  // bracketOpenAndClosedNext
    -0.11,  // leftUnmarked
    -0.12,  // leftUnmarkedShort
    -1.24,  // leftUnmarkedAlone
    -0.93,  // rightUnmarkedShort
    -0.07,  // leftLong
    0.1,  // rightShortBeforeMark
    0.55,  // spacedOut
    1.03,  // attraction
    0.63,  // attractionAcrossBlank
    0.19,  // seenTogether
    0.0,  // knownWord
    -0.47,  // continued
    -0.01,  // rightIsLead
    0.0,  // rightIsListItem
    0.3,  // rightEndsSentence
  ])
}
