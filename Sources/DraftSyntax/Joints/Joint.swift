/// The gap between two neighbouring lines that are not blank, and what was decided about it.
package struct Joint: Sendable {
  /// Line numbers from 0; the lines between are blank.
  package var left: Int
  package var right: Int
  /// Whether the two lines belong to one line of text.
  package var joins: Bool
  /// Whether a space belongs between them when joined, as between Latin words.
  package var isSpaced = false
  /// What was weighed; nothing where the lines were certain by their forms.
  var evidence = JointEvidence()
  /// The known name that it cuts, as bytes on either side, if that was asked for.
  var word: CutWord?
  /// What was asked of the whole page to decide; with other answers it may be otherwise.
  var asked = PageAnswers()
  /// Whether it is taken over from an earlier version of the page.
  var isKnown = false
}

/// How many bytes of a word stand before a gap and how many behind it.
struct CutWord: Sendable, Hashable {
  var before: UInt8
  var after: UInt8
}

/// Questions about a whole page that the decision about a gap may turn on, with their answers; `nil` where it does not.
struct PageAnswers: Sendable, Hashable {
  /// Whether the two characters at the gap stand together elsewhere.
  var areSeenTogether: Bool?
  /// Whether credits set a space between role and name.
  var rolesAreSpaced: Bool?
}
