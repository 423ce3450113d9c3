import JSONRPC
import LSPTypes

extension Session {
  /// Every place of the name under the caret, in all drafts that are open and in the corpus where its example stands.
  mutating func answer(_ request: ReferencesRequest) throws(ResponseError) -> [Location]? {
    let here = try checked(request.textDocument.uri)
    let names = NamePlaces(here, lexicon(of: request.textDocument.uri))
    guard let name = names.name(at: byteOffset(of: request.position, in: here.text)) else { return nil }
    var locations: [Location] = []
    for uri in documents.keys.sorted() {
      let checked = try checked(uri)
      var positions = positions(in: checked.text)
      for place in NamePlaces(checked, lexicon(of: uri)).places(of: name.text) {
        locations.append(Location(uri: uri, range: positions.range(of: place)))
      }
    }
    return try locations + places(inExampleOf: name.text, for: document(request.textDocument.uri))
  }
}
