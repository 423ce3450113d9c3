import JSONRPC
import LSPTypes

extension Session {
  /// Where the name under the caret is first given.
  mutating func answer(_ request: DefinitionRequest) throws(ResponseError) -> Location? {
    try places(ofNameAt: request.position, in: request.textDocument.uri)?.first
      .map { Location(uri: request.textDocument.uri, range: $0) }
  }
}
