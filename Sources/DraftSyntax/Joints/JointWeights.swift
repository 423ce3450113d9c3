extension JointModel {
  /// Weights fitted by `JointFitter joints` on five newspaper pages annotated by hand and fifteen typeset
  /// and extracted again by machine (2632 gaps; 12 wrong when each page is held out in turn),
  /// and on the clean text of these pages, as it stands and set in columns (8552 gaps).
  package static let fitted = JointModel(weights: [
    -0.17,  // always
    3.69,  // inColumn
    2.82,  // leftFull
    0.87,  // leftShort
    -2.57,  // leftVeryShort
    1.1,  // sameWidth
    -3.97,  // rightIndentedByWidth
    -1.51,  // rightIndented
    -0.07,  // blankBetween
    -2.46,  // blankBetweenInColumn
    -0.02,  // fullBeforeBlank
    -3.84,  // leftEndsSentence
    -0.27,  // leftEndsSentenceFull
    -0.51,  // leftEndsSentenceShort
    1.63,  // leftEndsWithPause
    -0.06,  // leftEndsWithColon
    4.0,  // leftEndsWithOpener
    -0.75,  // leftEndsWithCloser
    1.51,  // leftEndsWithHan
    0.96,  // leftEndsWithDigit
    -1.01,  // wideGap
    -0.95,  // rightOpensParagraph
    -1.3,  // rightBeforeLead
    4.0,  // rightStartsWithClosingMark
    -0.22,  // rightStartsWithOpener
    0.58,  // rightStartsWithDigit
    0.3,  // rightOpensWithTag
    0.24,  // rightOpensWithTagAfterSentence
    0.77,  // bracketOpen
    0.83,  // bracketOpenAndClosedNext
    -0.64,  // leftUnmarked
    -0.7,  // leftUnmarkedShort
    -0.75,  // leftUnmarkedAlone
    -4.05,  // dateAfterUnmarkedAlone
    -0.95,  // rightUnmarkedShort
    -0.03,  // bothUnmarkedShort
    -0.65,  // leftHasPhrases
    -0.27,  // rightHasPhrases
    -0.22,  // leftLong
    0.45,  // rightShortBeforeMark
    0.45,  // spacedOut
    1.91,  // attraction
    0.8,  // attractionAcrossBlank
    0.45,  // seenTogether
    3.0,  // knownWord
    -1.1,  // continued
    -0.09,  // rightIsLead
    0.0,  // rightIsListItem
    -0.46,  // rightEndsSentence
  ])
}
