extension JointModel {
  /// Weights fitted by `JointFitter joints` on five newspaper pages annotated by hand and fifteen typeset
  /// and extracted again by machine (2632 gaps; 10 wrong when each page is held out in turn),
  /// and on the clean text of these pages, as it stands and set in columns (8552 gaps).
  package static let fitted = JointModel(weights: [
    -0.34,  // always
    3.71,  // inColumn
    2.8,  // leftFull
    0.91,  // leftShort
    -2.48,  // leftVeryShort
    1.19,  // sameWidth
    -3.92,  // rightIndentedByWidth
    -1.43,  // rightIndented
    -0.03,  // blankBetween
    -2.41,  // blankBetweenInColumn
    -0.04,  // fullBeforeBlank
    -3.92,  // leftEndsSentence
    -0.31,  // leftEndsSentenceFull
    -0.59,  // leftEndsSentenceShort
    1.65,  // leftEndsWithPause
    -0.01,  // leftEndsWithColon
    4.0,  // leftEndsWithOpener
    -0.82,  // leftEndsWithCloser
    1.49,  // leftEndsWithHan
    0.98,  // leftEndsWithDigit
    4.0,  // rightStartsWithClosingMark
    -0.19,  // rightStartsWithOpener
    0.65,  // rightStartsWithDigit
    0.3,  // rightOpensWithTag
    0.26,  // rightOpensWithTagAfterSentence
    0.8,  // bracketOpen
    0.89,  // bracketOpenAndClosedNext
    -0.63,  // leftUnmarked
    -0.69,  // leftUnmarkedShort
    -0.79,  // leftUnmarkedAlone
    -4.06,  // dateAfterUnmarkedAlone
    -0.99,  // rightUnmarkedShort
    -0.17,  // bothUnmarkedShort
    -0.74,  // leftHasPhrases
    -0.34,  // rightHasPhrases
    -0.18,  // leftLong
    0.35,  // rightShortBeforeMark
    0.49,  // spacedOut
    1.82,  // attraction
    0.72,  // attractionAcrossBlank
    0.4,  // seenTogether
    3.0,  // knownWord
    -1.0,  // continued
    -0.13,  // rightIsLead
    0.0,  // rightIsListItem
    -0.32,  // rightEndsSentence
  ])
}
