import LSPTypes
import Rules

extension Session {
  /// Works out the edit of an action that was chosen, for the draft and the files as they are by then.
  mutating func answer(_ request: CodeActionResolveRequest) -> CodeAction {
    var action = CodeAction(
      title: request.title, kind: request.kind ?? .quickFix, isPreferred: request.isPreferred)
    guard let data = request.data, let uri = data["uri"].string, let checked = try? checked(uri) else {
      return action
    }
    action.data = data
    if let change = SideChange(data["change"]) {
      action.edit = sideEdit(change, for: uri).map(workspaceEdit)
      action.command = Command(
        title: action.title, command: ServerCommand.expectChange.rawValue,
        arguments: [.string(uri), change.value])
    } else {
      let fixes = safeFixes(ofRule: data["rule"].string, in: checked)
      action.edit = workspaceEdit(uri, checked.text, fixes.flatMap(\.edits))
    }
    return action
  }
}
