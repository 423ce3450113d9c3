extension JointModel {
  /// Weights fitted by `JointFitter joints` on five newspaper pages annotated by hand and fifteen typeset
  /// and extracted again by machine (2632 gaps; 13 wrong when each page is held out in turn),
  /// and on the clean text of these pages, as it stands and set in columns (10670 gaps).
  package static let fitted = JointModel(weights: [
    -0.45,  // always
    3.06,  // inColumn
    2.73,  // leftFull
    0.33,  // leftShort
    -3.78,  // leftVeryShort
    1.06,  // sameWidth
    -3.26,  // rightIndentedByWidth
    -3.02,  // rightIndented
    0.41,  // blankBetween
    -1.29,  // blankBetweenInColumn
    -0.62,  // fullBeforeBlank
    -4.03,  // leftEndsSentence
    -0.42,  // leftEndsSentenceFull
    -0.3,  // leftEndsSentenceShort
    2.0,  // leftEndsWithPause
    -0.51,  // leftEndsWithColon
    4.0,  // leftEndsWithOpener
    -1.29,  // leftEndsWithCloser
    1.61,  // leftEndsWithHan
    1.34,  // leftEndsWithDigit
    -1.0,  // wideGap
    -1.06,  // rightOpensParagraph
    -0.92,  // rightBeforeLead
    4.0,  // rightStartsWithClosingMark
    -0.06,  // rightStartsWithOpener
    0.02,  // rightStartsWithDigit
    -0.17,  // rightOpensWithTag
    -0.32,  // rightOpensWithTagAfterSentence
    0.84,  // bracketOpen
    0.73,  // bracketOpenAndClosedNext
    -0.73,  // leftUnmarked
    -0.9,  // leftUnmarkedShort
    -0.56,  // leftUnmarkedAlone
    -4.11,  // dateAfterUnmarkedAlone
    -0.8,  // rightUnmarkedShort
    0.27,  // bothUnmarkedShort
    -0.84,  // leftHasPhrases
    -0.56,  // rightHasPhrases
    -0.28,  // leftLong
    0.4,  // rightShortBeforeMark
    0.74,  // spacedOut
    1.81,  // attraction
    0.16,  // attractionAcrossBlank
    0.37,  // seenTogether
    3.0,  // knownWord
    -0.6,  // continued
    -0.5,  // rightIsLead
    0.0,  // rightIsListItem
    -0.04,  // rightEndsSentence
    -1.51,  // rightIndentedAsUsual
    1.65,  // rightFlushUnlikeParagraphs
    0.47,  // noBlankUnlikeParagraphs
    -0.46,  // blankAsParagraphs
    1.32,  // leftFullWithIndent
    0.83,  // leftEndsSentenceFullWithIndent
    1.07,  // leftStopsInsideSentence
    0.33,  // digitsAcross
  ])
}
