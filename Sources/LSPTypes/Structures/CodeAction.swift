/// A change offered at a place.
public struct CodeAction: Encodable, Hashable, Sendable {
  public var title: String
  public var kind: CodeActionKind
  public var diagnostics: [Diagnostic]?
  public var isPreferred: Bool?
  public var edit: WorkspaceEdit?
  /// Executed once the edit is made.
  public var command: Command?
  /// What `codeAction/resolve` needs to work out the edit.
  public var data: AnyValue?

  public init(
    title: String, kind: CodeActionKind, diagnostics: [Diagnostic]? = nil, isPreferred: Bool? = nil,
    edit: WorkspaceEdit? = nil
  ) {
    self.title = title
    self.kind = kind
    self.diagnostics = diagnostics
    self.isPreferred = isPreferred
    self.edit = edit
  }
}
