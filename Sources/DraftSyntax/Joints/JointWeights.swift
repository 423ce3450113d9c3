extension JointModel {
  /// Weights fitted by `JointFitter joints` on five newspaper pages annotated by hand and fifteen typeset
  /// and extracted again by machine (2633 gaps; 11 wrong when each page is held out in turn),
  /// and on the clean text of these pages, as it stands and set in columns (8564 gaps).
  package static let fitted = JointModel(weights: [
    -0.35,  // always
    3.7,  // inColumn
    2.82,  // leftFull
    0.89,  // leftShort
    -2.44,  // leftVeryShort
    1.18,  // sameWidth
    -3.94,  // rightIndentedByWidth
    -1.43,  // rightIndented
    -0.03,  // blankBetween
    -2.46,  // blankBetweenInColumn
    -0.03,  // fullBeforeBlank
    -3.92,  // leftEndsSentence
    -0.31,  // leftEndsSentenceFull
    -0.58,  // leftEndsSentenceShort
    1.67,  // leftEndsWithPause
    -0.01,  // leftEndsWithColon
    4.0,  // leftEndsWithOpener
    -0.8,  // leftEndsWithCloser
    1.44,  // leftEndsWithHan
    0.98,  // leftEndsWithDigit
    4.0,  // rightStartsWithClosingMark
    -0.18,  // rightStartsWithOpener
    0.51,  // rightStartsWithDigit
    0.3,  // rightOpensWithTag
    0.25,  // rightOpensWithTagAfterSentence
    0.81,  // bracketOpen
    0.9,  // bracketOpenAndClosedNext
    -0.65,  // leftUnmarked
    -0.71,  // leftUnmarkedShort
    -0.86,  // leftUnmarkedAlone
    -0.97,  // rightUnmarkedShort
    -0.11,  // bothUnmarkedShort
    -0.71,  // leftHasPhrases
    -0.33,  // rightHasPhrases
    -0.19,  // leftLong
    0.38,  // rightShortBeforeMark
    0.52,  // spacedOut
    1.82,  // attraction
    0.74,  // attractionAcrossBlank
    0.48,  // seenTogether
    3.0,  // knownWord
    -0.98,  // continued
    -0.13,  // rightIsLead
    0.0,  // rightIsListItem
    -0.3,  // rightEndsSentence
  ])
}
