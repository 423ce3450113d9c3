import DraftSyntax
import JSONRPC
import LSPTypes
import Rules
import TextModel

/// What the server does when asked to; no command needs anything of the client but edits and messages.
enum ServerCommand: String, CaseIterable {
  /// Applies all safe fixes of a draft: `[uri]`.
  case applySafeFixes = "copydesk.applySafeFixes"
  /// Repairs the page, as formatting does: `[uri]`.
  case repairPage = "copydesk.repairPage"
  /// Shows what is unresolved in an item of a draft: `[uri, index]`.
  case listFindings = "copydesk.listFindings"
  /// Checks all drafts of the folders that are open in the editor: `[]`.
  case checkWorkspace = "copydesk.checkWorkspace"
  /// Changes a file beside a draft: `[uri, change]`.
  case change = "copydesk.change"
  /// Goes by such a change, which the editor has made: `[uri, change]`.
  case expectChange = "copydesk.expectChange"
  /// Takes out of the sidecars around a draft what is of no use any more: `[uri]`.
  case pruneSuppressions = "copydesk.pruneSuppressions"
}

extension Session {
  /// Does what is asked and answers null; edits and messages go their own way to the client.
  mutating func answer(_ request: ExecuteCommandRequest) throws(ResponseError) -> AnyValue {
    guard let command = ServerCommand(rawValue: request.command) else {
      throw ResponseError(.invalidParams, "there is no command \(request.command)")
    }
    if command == .checkWorkspace {
      guard options.drafts != nil else {
        throw ResponseError(.requestFailed, "the server was started without folders to look at")
      }
      if client.pullsDiagnostics {
        ask("workspace/diagnostic/refresh")
      } else {
        publishWorkspace(isShown: true)
      }
      return .null
    }
    guard let uri = request.arguments?.first?.string else {
      throw ResponseError(.invalidParams, "\(request.command) needs the URI of a draft")
    }
    let checked = try checked(uri)
    switch command {
    case .checkWorkspace: break
    case .change, .expectChange:
      guard let change = request.arguments?.dropFirst().first.flatMap(SideChange.init) else {
        throw ResponseError(.invalidParams, "\(request.command) does not know such a change")
      }
      guard let edit = sideEdit(change, for: uri) else { break }
      if command == .change { make(edit) } else { expect(edit) }
    case .pruneSuppressions: pruneSuppressions(around: uri)
    case .applySafeFixes:
      let fixes = safeFixes(ofRule: nil, in: checked)
      try applyInEditor(workspaceEdit(uri, checked.text, fixes.flatMap(\.edits)))
    case .repairPage:
      try applyInEditor(workspaceEdit(uri, checked.text, checked.page.repairs))
    case .listFindings:
      guard case .integer(let index)? = request.arguments?.dropFirst().first,
        checked.page.items.indices.contains(index),
        let range = checked.page.sourceRange(of: checked.page.items[index])
      else { throw ResponseError(.invalidParams, "the draft has no such item any more") }
      let figures = ItemFigures(range, in: checked)
      let lines = figures.findings.prefix(20).map { finding in
        let line = checked.text.lines.line(at: finding.range.lowerBound) + 1
        return "\(line): \(finding.message.text(in: language(of: uri)))"
      }
      let message = ([figures.summary(in: language(of: uri))] + lines).joined(separator: "\n")
      show(.information, message)
    }
    return .null
  }

  private mutating func applyInEditor(_ edit: WorkspaceEdit) throws(ResponseError) {
    guard client.appliesEdits else {
      throw ResponseError(.requestFailed, "this editor takes no edits from the server; use its code actions")
    }
    ask("workspace/applyEdit", ["edit": edit])
  }
}
