extension JointModel {
  /// Weights fitted by `JointFitter joints` on five newspaper pages annotated by hand and fifteen typeset
  /// and extracted again by machine (2632 gaps; 14 wrong when each page is held out in turn),
  /// and on the clean text of these pages, as it stands and set in columns (10990 gaps).
  package static let fitted = JointModel(weights: [
    -0.47,  // always
    2.84,  // inColumn
    2.33,  // leftFull
    0.51,  // leftShort
    -3.99,  // leftVeryShort
    1.41,  // sameWidth
    -3.53,  // rightIndentedByWidth
    -2.43,  // rightIndented
    0.25,  // blankBetween
    -0.98,  // blankBetweenInColumn
    -0.55,  // fullBeforeBlank
    -4.78,  // leftEndsSentence
    0.72,  // leftEndsSentenceFull
    -0.13,  // leftEndsSentenceShort
    2.11,  // leftEndsWithPause
    -0.21,  // leftEndsWithColon
    4.0,  // leftEndsWithOpener
    -1.1,  // leftEndsWithCloser
    1.86,  // leftEndsWithHan
    1.47,  // leftEndsWithDigit
    -1.0,  // wideGap
    -1.15,  // rightOpensParagraph
    -1.09,  // rightBeforeLead
    4.0,  // rightStartsWithClosingMark
    -0.21,  // rightStartsWithOpener
    0.41,  // rightStartsWithDigit
    0.52,  // rightOpensWithTag
    0.07,  // rightOpensWithTagAfterSentence
    0.76,  // bracketOpen
    0.97,  // bracketOpenAndClosedNext
    -0.38,  // leftUnmarked
    -0.95,  // leftUnmarkedShort
    -0.98,  // leftUnmarkedAlone
    -2.5,  // leftHeadsProse
    -4.21,  // dateAfterUnmarkedAlone
    -1.1,  // rightUnmarkedShort
    0.08,  // bothUnmarkedShort
    -0.52,  // leftHasPhrases
    -0.49,  // rightHasPhrases
    -0.42,  // leftLong
    0.56,  // rightShortBeforeMark
    0.69,  // spacedOut
    1.58,  // attraction
    0.17,  // attractionAcrossBlank
    0.41,  // seenTogether
    3.0,  // knownWord
    -0.86,  // continued
    -0.48,  // rightIsLead
    0.0,  // rightIsListItem
    0.55,  // rightEndsSentence
    -0.66,  // rightIndentedAsUsual
    1.2,  // rightFlushUnlikeParagraphs
    0.83,  // noBlankUnlikeParagraphs
    -0.66,  // blankAsParagraphs
    1.7,  // leftFullWithIndent
    1.04,  // leftEndsSentenceFullWithIndent
    1.43,  // leftStopsInsideSentence
    0.37,  // digitsAcross
  ])
}
