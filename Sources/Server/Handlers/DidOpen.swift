import LSPTypes
import TextModel

extension Session {
  /// Takes a draft over from the disk; opening it again replaces it.
  mutating func receive(_ notification: DidOpenNotification) {
    let item = notification.textDocument
    documents[item.uri] = OpenDocument(uri: item.uri, version: item.version, text: SourceText(item.text))
    readFolderRules(of: [item.uri])
    publishLater(item.uri)
  }
}
