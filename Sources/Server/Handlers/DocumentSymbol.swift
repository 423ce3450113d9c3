import DraftSyntax
import JSONRPC
import LSPTypes
import Rules

extension Session {
  /// The items of the page: articles, briefs, captions and banners, with their bylines and paragraphs' headings inside.
  mutating func answer(_ request: DocumentSymbolRequest) throws(ResponseError) -> DocumentSymbolResponse {
    let uri = request.textDocument.uri
    let checked = try checked(uri)
    let symbols = symbols(of: checked, in: language(of: uri))
    if client.showsSymbolTrees { return .tree(symbols) }
    return .list(
      symbols.map {
        SymbolInformation(
          name: $0.name, kind: $0.kind, location: Location(uri: uri, range: $0.range),
          containerName: nil)
      })
  }

  /// The items of a draft, in order of the text.
  func symbols(of checked: CheckedDraft, in language: Language) -> [DocumentSymbol] {
    let page = checked.page
    return page.items.compactMap { item in
      guard let extent = page.sourceRange(of: item) else { return nil }
      let title = page.title(of: item, in: language)
      var positions = positions(in: checked.text)
      let range = positions.range(of: extent)
      let headline = item.headline.first.map { page.repaired.sourceRange(of: page.passages[$0].range) }
      return DocumentSymbol(
        name: title, detail: item.byline.map { $0.names.joined(separator: " ") }, kind: item.kind.symbolKind,
        range: range,
        selectionRange: headline.map { positions.range(of: $0.clamped(to: extent)) } ?? range,
        children: subheads(of: item, checked))
    }
  }

  private func subheads(of item: PageItem, _ checked: CheckedDraft) -> [DocumentSymbol]? {
    let page = checked.page
    var positions = positions(in: checked.text)
    let symbols = page.passages[item.body.clamped(to: page.passages.indices)].compactMap { passage in
      guard passage.kind == .subhead else { return nil as DocumentSymbol? }
      let range = positions.range(of: page.repaired.sourceRange(of: passage.range))
      return DocumentSymbol(name: page.text(of: passage), kind: .key, range: range, selectionRange: range)
    }
    return symbols.isEmpty ? nil : symbols
  }
}
