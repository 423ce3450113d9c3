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
    var low = 0
    var high = headlines.count
    while low < high {
      let middle = (low + high) / 2
      if headlines[middle].lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 && headlines[low - 1].contains(offset)
  }
}
