import JSONRPC
import LSPTypes

extension Session {
  /// The findings of a draft for clients that ask for them themselves.
  mutating func answer(
    _ request: DocumentDiagnosticRequest
  ) throws(ResponseError) -> DocumentDiagnosticReport {
    let uri = request.textDocument.uri
    let checked = try checked(uri)
    let diagnostics = diagnostics(of: checked.findings, in: checked.text, uri: uri)
    // The same findings in the same places: the client need not draw them again.
    let id = String(UInt64(bitPattern: Int64(diagnostics.hashValue)), radix: 36)
    if id == request.previousResultId { return .unchanged(resultID: id) }
    return .full(resultID: id, diagnostics)
  }
}
