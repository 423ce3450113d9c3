/// What the server offers; what is `nil` is not offered.
public struct ServerCapabilities: Encodable, Hashable, Sendable {
  /// Only ever one that the client offered.
  public var positionEncoding: String?
  public var textDocumentSync: TextDocumentSync
  public var completionProvider: CompletionOptions?
  public var hoverProvider: Bool?
  public var definitionProvider: Bool?
  public var referencesProvider: Bool?
  public var documentHighlightProvider: Bool?
  public var documentSymbolProvider: Bool?
  public var workspaceSymbolProvider: Bool?
  public var codeActionProvider: CodeActionOptions?
  public var codeLensProvider: CodeLensOptions?
  public var documentLinkProvider: DocumentLinkOptions?
  public var documentFormattingProvider: Bool?
  public var documentRangeFormattingProvider: Bool?
  public var documentOnTypeFormattingProvider: OnTypeFormattingOptions?
  public var renameProvider: RenameOptions?
  public var foldingRangeProvider: Bool?
  public var selectionRangeProvider: Bool?
  public var semanticTokensProvider: SemanticTokensOptions?
  public var executeCommandProvider: ExecuteCommandOptions?
  public var inlayHintProvider: Bool?
  public var diagnosticProvider: DiagnosticOptions?
  public var workspace: WorkspaceOptions?

  public struct TextDocumentSync: Encodable, Hashable, Sendable {
    let openClose = true
    /// Incremental.
    let change = 2
    let save = true

    public init() {}
  }

  public struct CompletionOptions: Encodable, Hashable, Sendable {
    public var triggerCharacters: [String]
    public var resolveProvider: Bool

    public init(triggerCharacters: [String], resolveProvider: Bool) {
      self.triggerCharacters = triggerCharacters
      self.resolveProvider = resolveProvider
    }
  }

  public struct CodeActionOptions: Encodable, Hashable, Sendable {
    public var codeActionKinds: [CodeActionKind]
    public var resolveProvider: Bool?

    public init(codeActionKinds: [CodeActionKind], resolveProvider: Bool?) {
      self.codeActionKinds = codeActionKinds
      self.resolveProvider = resolveProvider
    }
  }

  public struct CodeLensOptions: Encodable, Hashable, Sendable {
    public init() {}
  }

  public struct DocumentLinkOptions: Encodable, Hashable, Sendable {
    public init() {}
  }

  public struct OnTypeFormattingOptions: Encodable, Hashable, Sendable {
    public var firstTriggerCharacter: String
    public var moreTriggerCharacter: [String]

    /// Asks for edits behind any of these characters; there must be one.
    public init(triggerCharacters: [String]) {
      firstTriggerCharacter = triggerCharacters.first ?? "\n"
      moreTriggerCharacter = Array(triggerCharacters.dropFirst())
    }
  }

  public struct RenameOptions: Encodable, Hashable, Sendable {
    public var prepareProvider: Bool?

    public init(prepareProvider: Bool?) { self.prepareProvider = prepareProvider }
  }

  public struct SemanticTokensOptions: Encodable, Hashable, Sendable {
    public var legend: Legend
    let full = ["delta": true]
    let range = true

    public init(tokenTypes: [String]) { legend = Legend(tokenTypes: tokenTypes) }

    public struct Legend: Encodable, Hashable, Sendable {
      public var tokenTypes: [String]
      let tokenModifiers: [String] = []
    }
  }

  public struct ExecuteCommandOptions: Encodable, Hashable, Sendable {
    public var commands: [String]

    public init(commands: [String]) { self.commands = commands }
  }

  public struct DiagnosticOptions: Encodable, Hashable, Sendable {
    let identifier = "copydesk"
    let interFileDependencies = false
    public var workspaceDiagnostics: Bool

    public init(workspaceDiagnostics: Bool) { self.workspaceDiagnostics = workspaceDiagnostics }
  }

  public struct WorkspaceOptions: Encodable, Hashable, Sendable {
    let workspaceFolders = Folders()

    public init() {}

    struct Folders: Encodable, Hashable, Sendable {
      let supported = true
      let changeNotifications = true
    }
  }

  public init(
    positionEncoding: String? = nil, textDocumentSync: TextDocumentSync,
    completionProvider: CompletionOptions? = nil, hoverProvider: Bool? = nil, definitionProvider: Bool? = nil,
    referencesProvider: Bool? = nil, documentHighlightProvider: Bool? = nil,
    documentSymbolProvider: Bool? = nil, workspaceSymbolProvider: Bool? = nil,
    codeActionProvider: CodeActionOptions? = nil, codeLensProvider: CodeLensOptions? = nil,
    documentLinkProvider: DocumentLinkOptions? = nil, documentFormattingProvider: Bool? = nil,
    documentRangeFormattingProvider: Bool? = nil,
    documentOnTypeFormattingProvider: OnTypeFormattingOptions? = nil,
    renameProvider: RenameOptions? = nil, foldingRangeProvider: Bool? = nil,
    selectionRangeProvider: Bool? = nil, semanticTokensProvider: SemanticTokensOptions? = nil,
    executeCommandProvider: ExecuteCommandOptions? = nil, inlayHintProvider: Bool? = nil,
    diagnosticProvider: DiagnosticOptions? = nil,
    workspace: WorkspaceOptions? = nil
  ) {
    self.positionEncoding = positionEncoding
    self.textDocumentSync = textDocumentSync
    self.completionProvider = completionProvider
    self.hoverProvider = hoverProvider
    self.definitionProvider = definitionProvider
    self.referencesProvider = referencesProvider
    self.documentHighlightProvider = documentHighlightProvider
    self.documentSymbolProvider = documentSymbolProvider
    self.workspaceSymbolProvider = workspaceSymbolProvider
    self.codeActionProvider = codeActionProvider
    self.codeLensProvider = codeLensProvider
    self.documentLinkProvider = documentLinkProvider
    self.documentFormattingProvider = documentFormattingProvider
    self.documentRangeFormattingProvider = documentRangeFormattingProvider
    self.documentOnTypeFormattingProvider = documentOnTypeFormattingProvider
    self.renameProvider = renameProvider
    self.foldingRangeProvider = foldingRangeProvider
    self.selectionRangeProvider = selectionRangeProvider
    self.semanticTokensProvider = semanticTokensProvider
    self.executeCommandProvider = executeCommandProvider
    self.inlayHintProvider = inlayHintProvider
    self.diagnosticProvider = diagnosticProvider
    self.workspace = workspace
  }
}
