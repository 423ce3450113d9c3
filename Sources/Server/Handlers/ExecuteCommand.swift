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
    // It is about no draft.
    if command == .checkWorkspace {
      try checkWorkspace()
      return .null
    }
    let arguments = request.arguments ?? []
    guard let uri = arguments.first?.string else {
      throw ResponseError(.invalidParams, "\(request.command) needs the URI of a draft")
    }
    try carryOut(command, on: uri, checked(uri), arguments.dropFirst().first)
    return .null
  }

  private mutating func checkWorkspace() throws(ResponseError) {
    guard options.drafts != nil else {
      throw ResponseError(.requestFailed, "the server was started without folders to look at")
    }
    if client.pullsDiagnostics {
      ask("workspace/diagnostic/refresh")
    } else {
      publishWorkspace(isShown: true)
    }
  }

  private mutating func carryOut(
    _ command: ServerCommand, on uri: String, _ checked: CheckedDraft, _ argument: AnyValue?
  ) throws(ResponseError) {
    switch command {
    case .checkWorkspace: try checkWorkspace()
    case .change, .expectChange:
      guard let change = argument.flatMap(SideChange.init) else {
        throw ResponseError(.invalidParams, "\(command.rawValue) does not know such a change")
      }
      guard let edit = sideEdit(change, for: uri) else { return }
      if command == .change { make(edit) } else { expect(edit) }
    case .pruneSuppressions: pruneSuppressions(around: uri)
    case .applySafeFixes:
      let fixes = safeFixes(ofRule: nil, in: checked)
      try applyInEditor(workspaceEdit(uri, checked.text, fixes.flatMap(\.edits)))
    case .repairPage:
      try applyInEditor(workspaceEdit(uri, checked.text, checked.page.repairs))
    case .listFindings:
      guard case .integer(let index)? = argument, checked.page.items.indices.contains(index),
        let range = checked.page.sourceRange(of: checked.page.items[index])
      else { throw ResponseError(.invalidParams, "the draft has no such item any more") }
      listFindings(ItemFigures(range, in: checked), of: uri, in: checked.text)
    }
  }

  private mutating func listFindings(_ figures: ItemFigures, of uri: String, in text: SourceText) {
    let language = language(of: uri)
    let lines = figures.findings.prefix(20).map { finding in
      "\(text.lines.line(at: finding.range.lowerBound) + 1): \(finding.message.text(in: language))"
    }
    show(.information, ([figures.summary(in: language)] + lines).joined(separator: "\n"))
  }

  private mutating func applyInEditor(_ edit: WorkspaceEdit) throws(ResponseError) {
    guard client.appliesEdits else {
      throw ResponseError(.requestFailed, "this editor takes no edits from the server; use its code actions")
    }
    ask("workspace/applyEdit", ["edit": edit])
  }
}
