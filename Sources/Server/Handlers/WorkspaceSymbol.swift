import JSONRPC
import LSPTypes
import Names

extension Session {
  /// The items of all open drafts whose headline or byline has the words asked for, then the names in them that the query
  /// begins, in Han characters or pinyin.
  mutating func answer(_ request: WorkspaceSymbolRequest) throws(ResponseError) -> [SymbolInformation] {
    let words = request.query.split(separator: " ")
    var found: [SymbolInformation] = []
    var names: [SymbolInformation] = []
    for uri in documents.keys.sorted() {
      let checked = try checked(uri)
      names += self.names(matching: request.query, in: checked, uri)
      for symbol in symbols(of: checked, in: language(of: uri)) {
        let title = symbol.name + " " + (symbol.detail ?? "")
        guard words.allSatisfy({ title.contains($0) }) else { continue }
        found.append(
          SymbolInformation(
            name: symbol.name, kind: symbol.kind, location: Location(uri: uri, range: symbol.range),
            containerName: symbol.detail))
      }
    }
    return found + names
  }

  /// The names in a draft that a query begins, where each stands first.
  private func names(matching query: String, in checked: CheckedDraft, _ uri: String) -> [SymbolInformation] {
    guard let lexicon = lexicon(of: uri), !query.isEmpty else { return [] }
    let places = NamePlaces(checked, lexicon)
    var positions = positions(in: checked.text)
    return lexicon.entries(matching: query, limit: 50).compactMap { entry in
      guard let place = places.places(of: entry.name).first else { return nil }
      return SymbolInformation(
        name: entry.name, kind: .constant, location: Location(uri: uri, range: positions.range(of: place)),
        containerName: entry.parent)
    }
  }
}
