import DraftSyntax
import JSONRPC
import LSPTypes
import TextModel

extension Session {
  /// Each item folds to its first line, each hard-wrapped paragraph too.
  mutating func answer(_ request: FoldingRangeRequest) throws(ResponseError) -> [FoldingRange] {
    let checked = try checked(request.textDocument.uri)
    let lines = checked.text.lines
    let items = checked.page.items.compactMap { item in
      checked.page.sourceRange(of: item).map { lines.line(at: $0.lowerBound)...lines.line(at: $0.upperBound) }
    }
    let passages = checked.page.passages.map(\.lines)
    var seen: Set<ClosedRange<Int>> = []
    return (items + passages)
      .filter { $0.lowerBound < $0.upperBound && seen.insert($0).inserted }
      .sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
      .map { FoldingRange(startLine: $0.lowerBound, endLine: $0.upperBound, kind: "region") }
  }
}
