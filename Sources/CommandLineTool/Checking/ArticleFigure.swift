import Rules

/// What was found in one article or brief of a page, weighed.
struct ArticleFigure: Sendable, Hashable {
  /// As repaired; empty where there is none.
  var headline: String
  /// First and last line of headline and body, from 1.
  var lines: ClosedRange<Int>
  /// The number of findings.
  var count: Int
  var figure: ErrorFigure
}
