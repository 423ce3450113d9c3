/// The gap between two neighbouring lines that are not blank, and what was decided about it.
package struct Joint: Sendable {
  /// Line numbers from 0; the lines between are blank.
  package var left: Int
  package var right: Int
  /// Whether the two lines belong to one line of text.
  package var joins: Bool
  /// White space that belongs between them when joined: "" in Chinese, " " between Latin words.
  package var separator: String
  /// What spoke for joining.
  package var reason: Damage.Reason
  /// Whether it may be otherwise where other text stands elsewhere on the page.
  var dependsOnPage = false
  /// Whether it is taken over from an earlier version of the page.
  var isKnown = false
}
