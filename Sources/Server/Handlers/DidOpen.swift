import LSPTypes
import TextModel

extension Session {
  /// Takes a draft over from the disk; opening it again replaces it.
  mutating func receive(_ notification: DidOpenNotification) {
    let item = notification.textDocument
    var document = OpenDocument(uri: item.uri, version: item.version, text: SourceText(item.text))
    document.folderRules = folderRules(of: item.uri)
    documents[item.uri] = document
    publishLater(item.uri)
  }
}
