import JSONRPC
import LSPTypes

extension Session {
  /// The items of all open drafts whose headline or byline has the words asked for.
  mutating func answer(_ request: WorkspaceSymbolRequest) throws(ResponseError) -> [SymbolInformation] {
    let words = request.query.split(separator: " ")
    var found: [SymbolInformation] = []
    for uri in documents.keys.sorted() {
      for symbol in symbols(of: try checked(uri), in: language(of: uri)) {
        let title = symbol.name + " " + (symbol.detail ?? "")
        guard words.allSatisfy({ title.contains($0) }) else { continue }
        found.append(
          SymbolInformation(
            name: symbol.name, kind: symbol.kind, location: Location(uri: uri, range: symbol.range),
            containerName: symbol.detail))
      }
    }
    return found
  }
}
