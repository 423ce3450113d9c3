extension JointModel {
  /// Weights fitted by `JointFitter joints` on five newspaper pages annotated by hand and fifteen typeset
  /// and extracted again by machine (2632 gaps; 13 wrong when each page is held out in turn),
  /// and on the clean text of these pages, as it stands and set in columns (10990 gaps).
  package static let fitted = JointModel(weights: [
    -1.14,  // always
    3.19,  // inColumn
    2.59,  // leftFull
    0.6,  // leftShort
    -3.86,  // leftVeryShort
    1.45,  // sameWidth
    -3.51,  // rightIndentedByWidth
    -2.42,  // rightIndented
    0.52,  // blankBetween
    -1.28,  // blankBetweenInColumn
    -0.58,  // fullBeforeBlank
    -4.63,  // leftEndsSentence
    0.68,  // leftEndsSentenceFull
    -0.13,  // leftEndsSentenceShort
    2.14,  // leftEndsWithPause
    -0.19,  // leftEndsWithColon
    4.0,  // leftEndsWithOpener
    -1.25,  // leftEndsWithCloser
    1.93,  // leftEndsWithHan
    1.39,  // leftEndsWithDigit
    -1.0,  // wideGap
    -1.15,  // rightOpensParagraph
    -1.25,  // rightBeforeLead
    4.0,  // rightStartsWithClosingMark
    -0.19,  // rightStartsWithOpener
    0.48,  // rightStartsWithDigit
    0.51,  // rightOpensWithTag
    0.05,  // rightOpensWithTagAfterSentence
    0.69,  // bracketOpen
    0.84,  // bracketOpenAndClosedNext
    -0.31,  // leftUnmarked
    -0.89,  // leftUnmarkedShort
    -0.96,  // leftUnmarkedAlone
    -2.33,  // leftHeadsProse
    -4.2,  // dateAfterUnmarkedAlone
    -0.89,  // rightUnmarkedShort
    -0.08,  // bothUnmarkedShort
    -0.78,  // leftHasPhrases
    -0.36,  // rightHasPhrases
    -0.18,  // leftLong
    0.57,  // rightShortBeforeMark
    0.77,  // spacedOut
    1.57,  // attraction
    0.17,  // attractionAcrossBlank
    0.39,  // seenTogether
    3.0,  // knownWord
    -0.95,  // continued
    -0.42,  // rightIsLead
    0.0,  // rightIsListItem
    0.69,  // rightEndsSentence
    -0.65,  // rightIndentedAsUsual
    1.18,  // rightFlushUnlikeParagraphs
    0.82,  // noBlankUnlikeParagraphs
    -0.65,  // blankAsParagraphs
    1.66,  // leftFullWithIndent
    0.91,  // leftEndsSentenceFullWithIndent
    1.28,  // leftStopsInsideSentence
    0.32,  // digitsAcross
  ])
}
