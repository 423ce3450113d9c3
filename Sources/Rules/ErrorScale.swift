public import DraftSyntax
import TextModel

/// What the weight of a draft's findings depends on beside the findings: a slip in a headline counts double.
public struct ErrorScale: Sendable {
  let source: SourceText
  /// In order of the text.
  private let headlines: [Range<Int>]

  /// The scale of a draft.
  public init(_ draft: Draft) {
    source = draft.page.source
    headlines = draft.page.passages
      .filter { $0.kind == .headline || $0.kind == .kicker || $0.kind == .deck }
      .map { draft.text.sourceRange(of: $0.range) }
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether a byte of the source stands in a headline.
  ///
  /// - Complexity: O(log *n*), where *n* is the number of headlines.
  func isInHeadline(_ offset: Int) -> Bool {
    let next = headlines.partitioningIndex { $0.lowerBound > offset }
    return next > 0 && headlines[next - 1].contains(offset)
  }
}
