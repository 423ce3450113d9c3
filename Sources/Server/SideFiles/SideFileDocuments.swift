import JSONRPC
import LSPTypes
import Rules
import TextModel
import Workspace

/// What tells which document a message is about.
struct DocumentParams: Decodable, Sendable {
  var textDocument: TextDocumentIdentifier
}

extension Session {
  /// The path of a side file that a URI names; `nil` for drafts.
  func sideFilePath(of uri: String) -> String? {
    guard let path = uri.filePathOfURI, SideFile(path: path, bytes: []) != nil else { return nil }
    return path
  }

  /// Acts on what is said of side files, which are no drafts; says whether it was about one.
  mutating func receiveOfSideFile(_ method: String, _ message: IncomingMessage) throws(ResponseError) -> Bool
  {
    guard message.mentions(".copydesk"),
      let uri = try? message.params(DocumentParams.self).textDocument.uri, let path = sideFilePath(of: uri)
    else { return false }
    switch method {
    case DidOpenNotification.method:
      let item = try message.params(DidOpenNotification.self).textDocument
      sideDocuments[path] = SideDocument(uri: uri, version: item.version, text: SourceText(item.text))
    case DidChangeNotification.method:
      let change = try message.params(DidChangeNotification.self)
      guard var document = sideDocuments.removeValue(forKey: path) else {
        throw ResponseError(.invalidParams, "\(uri) is not open")
      }
      for change in change.contentChanges {
        guard let range = change.range else {
          document.text = SourceText(change.text)
          continue
        }
        document.text.replace(byteRange(of: range, in: document.text), with: change.text.utf8)
      }
      document.version = change.textDocument.version ?? document.version
      sideDocuments[path] = document
    case DidCloseNotification.method: sideDocuments[path] = nil
    default: break
    }
    readSurroundingsAgain()
    return true
  }

  /// The answer to a request about a side file: nothing, but for what is wrong with it. `nil` for drafts.
  mutating func answerOfSideFile(
    _ method: String, _ message: IncomingMessage
  ) throws(ResponseError) -> AnswerOfSideFile? {
    guard !sideDocuments.isEmpty, let uri = try? message.params(DocumentParams.self).textDocument.uri,
      let path = sideFilePath(of: uri), let document = sideDocuments[path],
      let file = SideFile(path: path, bytes: document.text.utf8)
    else { return nil }
    switch method {
    case DocumentDiagnosticRequest.method:
      var alone = Surroundings()
      alone.enter([file])
      return .report(.full(resultID: nil, alone.files.flatMap { diagnostics(of: $0) }))
    case CodeActionRequest.method: return .actions(actions(in: file))
    default: return .nothing
    }
  }

  /// In a sidecar: takes out what is of no use any more.
  private func actions(in file: SideFile) -> [CodeAction] {
    let stale = staleSuppressions(in: file).map(\.0)
    guard !stale.isEmpty else { return [] }
    let title = Wording("删去无用的忽略（\(stale.count)条）", en: "Remove \(stale.count) suppressions of no use")
    let edits = SuppressionList.edits(removing: stale, from: file.source)
    return [
      CodeAction(
        title: title.text(in: settings(at: file.path).language), kind: .quickFix,
        edit: workspaceEdit(SideEdit(file: file, isNew: false, edits: edits)))
    ]
  }

  enum AnswerOfSideFile {
    case nothing
    case actions([CodeAction])
    case report(DocumentDiagnosticReport)
  }
}
