import DraftSyntax
import JSONRPC
import LSPTypes

extension Session {
  /// Above each article and brief its figures; choosing one lists what is unresolved in it.
  mutating func answer(_ request: CodeLensRequest) throws(ResponseError) -> [CodeLens] {
    let uri = request.textDocument.uri
    let checked = try checked(uri)
    var positions = positions(in: checked.text)
    return checked.page.items.enumerated().compactMap { index, item in
      guard item.kind == .article || item.kind == .brief, let range = checked.page.sourceRange(of: item)
      else { return nil }
      let figures = ItemFigures(range, in: checked)
      let command = Command(
        title: figures.summary(in: language(of: uri)), command: ServerCommand.listFindings.rawValue,
        arguments: [.string(uri), .integer(index)])
      return CodeLens(range: positions.range(of: range.lowerBound..<range.lowerBound), command: command)
    }
  }
}
