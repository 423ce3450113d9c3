import LSPTypes
import TextModel

extension Session {
  /// Takes a draft over from the disk; opening it again replaces it.
  mutating func receive(_ notification: DidOpenNotification) {
    let item = notification.textDocument
    documents[item.uri] = opened(item.uri, SourceText(item.text), version: item.version)
    unpublishTwins(of: item.uri)
    publishLater(item.uri)
    arePublishedSideFilesOld = true
  }
}
