import JSONRPC
import LSPTypes
import TextModel

extension Session {
  /// Applies edits in the order given, each to what the one before left.
  mutating func receive(_ notification: DidChangeNotification) throws(ResponseError) {
    let uri = notification.textDocument.uri
    guard documents[uri] != nil else { throw ResponseError(.invalidParams, "\(uri) is not open") }
    for change in notification.contentChanges {
      guard let range = change.range else {
        documents[uri]?.text = SourceText(change.text)
        documents[uri]?.unfinished.leave()
        continue
      }
      guard let bytes = documents[uri].map({ byteRange(of: range, in: $0.text) }) else { continue }
      documents[uri]?.text.replace(bytes, with: change.text.utf8)
      documents[uri]?.unfinished.follow(bytes, change.text)
    }
    if notification.contentChanges.count > 1 { documents[uri]?.unfinished.leave() }
    // Kate sends no change at all for a draft that was emptied.
    if notification.contentChanges.isEmpty, client.emptiesBySilence { documents[uri]?.text = SourceText("") }
    if let version = notification.textDocument.version { documents[uri]?.version = version }
    publishLater(uri)
  }
}
