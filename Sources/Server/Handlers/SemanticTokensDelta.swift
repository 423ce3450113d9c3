import JSONRPC
import LSPTypes

extension Session {
  /// What has changed in the coloured stretches since the client asked last.
  mutating func answer(_ request: SemanticTokensDeltaRequest) throws(ResponseError) -> SemanticTokensDelta {
    let before = try document(request.textDocument.uri).tokens
    let tokens = try answer(SemanticTokensRequest(textDocument: request.textDocument))
    guard let before, let id = tokens.resultId, before.resultId == request.previousResultId else {
      return .full(tokens)
    }
    return .edits(resultID: id, SemanticTokensDelta.Edit.between(before.data, tokens.data))
  }
}

extension SemanticTokensDelta.Edit {
  /// One edit that covers all that differs; none where nothing does.
  static func between(_ before: [Int], _ after: [Int]) -> [SemanticTokensDelta.Edit] {
    let same = zip(before, after).prefix { $0 == $1 }.count
    if same == before.count, same == after.count { return [] }
    let rest = zip(before[same...].reversed(), after[same...].reversed()).prefix { $0 == $1 }.count
    return [
      SemanticTokensDelta.Edit(
        start: same, deleteCount: before.count - same - rest, data: Array(after[same..<after.count - rest]))
    ]
  }
}
