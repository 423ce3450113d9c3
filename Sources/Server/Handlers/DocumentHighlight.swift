import JSONRPC
import LSPTypes

extension Session {
  /// Marks every place of the name under the caret.
  mutating func answer(_ request: DocumentHighlightRequest) throws(ResponseError) -> [DocumentHighlight]? {
    try places(ofNameAt: request.position, in: request.textDocument.uri)?.map { DocumentHighlight(range: $0) }
  }

  /// Every place of the name at a position; `nil` where none stands.
  mutating func places(
    ofNameAt position: Position, in uri: String
  ) throws(ResponseError) -> [TextRange]? {
    let checked = try checked(uri)
    let places = NamePlaces(checked, lexicon(of: uri))
    guard let name = places.name(at: byteOffset(of: position, in: checked.text)) else { return nil }
    var positions = positions(in: checked.text)
    return places.places(of: name.text).map { positions.range(of: $0) }
  }
}
