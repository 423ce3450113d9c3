extension JointModel {
  /// Weights fitted by `JointFitter joints` on five newspaper pages annotated by hand and fifteen typeset
  /// and extracted again by machine (2632 gaps; 7 wrong when each page is held out in turn),
  /// and on the clean text of these pages, as it stands, torn here and there and set in columns
  /// (23185 gaps).
  package static let fitted = JointModel(weights: [
    0.28,  // always
    2.87,  // inColumn
    2.63,  // leftFull
    0.23,  // leftShort
    -4.87,  // leftVeryShort
    1.19,  // sameWidth
    -3.83,  // rightIndentedByWidth
    -3.68,  // rightIndented
    -0.33,  // blankBetween
    -1.39,  // blankBetweenInColumn
    -0.59,  // fullBeforeBlank
    -5.08,  // leftEndsSentence
    0.58,  // leftEndsSentenceFull
    0.29,  // leftEndsSentenceShort
    2.16,  // leftEndsWithPause
    -0.45,  // leftEndsWithColon
    4.04,  // leftEndsWithOpener
    -1.29,  // leftEndsWithCloser
    1.6,  // leftEndsWithHan
    1.83,  // leftEndsWithDigit
    -1.0,  // wideGap
    -1.12,  // rightOpensParagraph
    -0.6,  // rightBeforeLead
    4.0,  // rightStartsWithClosingMark
    -0.2,  // rightStartsWithOpener
    0.41,  // rightStartsWithDigit
    0.07,  // rightOpensWithTag
    0.15,  // rightOpensWithTagAfterSentence
    0.96,  // bracketOpen
    1.01,  // bracketOpenAndClosedNext
    -0.46,  // leftUnmarked
    -0.82,  // leftUnmarkedShort
    -1.07,  // leftUnmarkedAlone
    -2.54,  // leftHeadsProse
    -4.1,  // dateAfterUnmarkedAlone
    -0.53,  // rightUnmarkedShort
    -0.91,  // bothUnmarkedShort
    -1.0,  // leftHasPhrases
    -0.96,  // rightHasPhrases
    -0.58,  // leftLong
    0.57,  // rightShortBeforeMark
    0.58,  // spacedOut
    1.87,  // attraction
    0.56,  // attractionAcrossBlank
    0.52,  // seenTogether
    3.0,  // knownWord
    -1.25,  // continued
    -0.86,  // rightIsLead
    0.0,  // rightIsListItem
    0.62,  // rightEndsSentence
    -0.88,  // rightIndentedAsUsual
    1.97,  // rightFlushUnlikeParagraphs
    1.1,  // noBlankUnlikeParagraphs
    -0.63,  // blankAsParagraphs
    1.28,  // leftFullWithIndent
    1.17,  // leftEndsSentenceFullWithIndent
    1.51,  // leftStopsInsideSentence
    0.39,  // digitsAcross
  ])
}
