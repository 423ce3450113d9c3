import LSPTypes
import Names
import TextModel

extension Session {
  /// Opens the conversation: remembers who the client is and says what is on offer to it.
  mutating func initialize(_ request: InitializeRequest) -> InitializeResult {
    client = Client(request)
    trace = request.trace ?? .off
    folders = request.workspaceFolders?.map(\.uri) ?? request.rootUri.map { [$0] } ?? []
    take(request.initializationOptions, as: \.initialization)
    stage = .initialized
    offered = Set(OptionalOffer.allCases.filter { $0.isWanted(by: settings) })
    let agreed = agreedEncoding
    encoding = settings.positionEncoding ?? agreed ?? .utf16
    return InitializeResult(
      capabilities: capabilities(encoding: agreed == encoding ? agreed : nil),
      serverInfo: .init(name: "copydesk", version: options.version))
  }

  /// The encoding to answer with: the cheapest one that was offered, or `nil` where none was.
  private var agreedEncoding: ColumnEncoding? {
    let offered = client.offeredEncodings
    let wanted = settings.positionEncoding.map { [$0] } ?? [.utf8, .utf16, .utf32]
    return wanted.first { offered.contains($0.protocolName) }
  }

  private func capabilities(encoding: ColumnEncoding?) -> ServerCapabilities {
    ServerCapabilities(
      positionEncoding: encoding?.protocolName,
      textDocumentSync: .init(),
      completionProvider: lexicon.map {
        .init(triggerCharacters: triggerCharacters(of: $0), resolveProvider: true)
      },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      codeActionProvider: client.takesCodeActionLiterals
        ? .init(codeActionKinds: [.quickFix, .fixAll], resolveProvider: client.resolvesEdits ? true : nil)
        : nil,
      codeLensProvider: .init(),
      documentLinkProvider: .init(),
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: offered.contains(.onTypeFormatting)
        ? .init(triggerCharacters: OptionalOffer.triggerCharacters) : nil,
      renameProvider: .init(prepareProvider: client.preparesRenames ? true : nil),
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      semanticTokensProvider: .init(tokenTypes: SemanticTokenType.allCases.map(\.rawValue)),
      executeCommandProvider: .init(commands: ServerCommand.allCases.map(\.rawValue)),
      inlayHintProvider: offered.contains(.weekdayHints) ? true : nil,
      diagnosticProvider: client.pullsDiagnostics ? .init(workspaceDiagnostics: options.drafts != nil) : nil,
      workspace: .init())
  }

  /// Editors open no menu by themselves in the middle of Chinese text, unless a character asks for it.
  private func triggerCharacters(of lexicon: Lexicon) -> [String] {
    let letters = client.opensMenuByTriggersOnly ? "abcdefghijklmnopqrstuvwxyz".map(String.init) : []
    let known = lexicon.triggerCharacters(limit: 600)
    return ["（", "“", "、", "期", "周"].filter { !known.contains($0) } + known + letters
  }
}
