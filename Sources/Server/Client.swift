import LSPTypes

/// Who the client is and what it can do, in the words the handlers ask in.
struct Client {
  var name: String?
  var offeredEncodings: [String] = []
  var pullsDiagnostics = false
  var showsRelatedPlaces = false
  var opensRulePages = false
  var fadesText = false
  var takesCodeActionLiterals = false
  var knowsPreferredActions = false
  var takesDocumentChanges = false
  /// Whether an edit may make files.
  var createsFiles = false
  /// Whether it asks for the edit of an action once that is chosen.
  var resolvesEdits = false
  var showsMarkdown = false
  var showsLabelDetails = false
  var showsSymbolTrees = false
  var answersConfiguration = false
  var preparesRenames = false
  var appliesEdits = false
  var watchesFiles = false
  var knowsRelativePatterns = false
  var showsProgress = false
  var registersOnTypeFormatting = false
  var registersInlayHints = false
  var refreshesInlayHints = false

  /// Whether an empty list of changes means that the draft was emptied, as Kate does; it never says its name.
  var emptiesBySilence: Bool { isKate }

  /// Whether it does everything at once that it is offered for a finding, as Kate's quick fix does, so that it may
  /// be offered one thing only.
  var doesAllActions: Bool { isKate }

  /// Kate, by the way it announces itself, since it never gives its name.
  var isKate = false

  init() {}

  init(_ request: InitializeRequest) {
    name = request.clientInfo?.name
    guard let capabilities = request.capabilities else { return }
    offeredEncodings = capabilities.general?.positionEncodings ?? []
    let document = capabilities.textDocument
    let workspace = capabilities.workspace
    // A client that cannot be asked to pull again would keep stale findings after a change of settings.
    pullsDiagnostics = document?.diagnostic != nil && workspace?.diagnostics?.refreshSupport == true
    showsRelatedPlaces = document?.publishDiagnostics?.relatedInformation ?? false
    opensRulePages = document?.publishDiagnostics?.codeDescriptionSupport ?? false
    fadesText =
      document?.publishDiagnostics?.tagSupport?.valueSet?.contains(DiagnosticTag.unnecessary.rawValue)
      ?? false
    takesCodeActionLiterals = document?.codeAction?.codeActionLiteralSupport != nil
    knowsPreferredActions = document?.codeAction?.isPreferredSupport ?? false
    takesDocumentChanges = workspace?.workspaceEdit?.documentChanges ?? false
    createsFiles =
      takesDocumentChanges && workspace?.workspaceEdit?.resourceOperations?.contains("create") == true
    resolvesEdits =
      document?.codeAction?.dataSupport == true
      && document?.codeAction?.resolveSupport?.properties?.contains("edit") == true
    showsMarkdown = document?.hover?.contentFormat?.contains("markdown") ?? false
    showsLabelDetails = document?.completion?.completionItem?.labelDetailsSupport ?? false
    showsSymbolTrees = document?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false
    answersConfiguration = workspace?.configuration ?? false
    preparesRenames = document?.rename?.prepareSupport ?? false
    watchesFiles = workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false
    knowsRelativePatterns = workspace?.didChangeWatchedFiles?.relativePatternSupport ?? false
    appliesEdits = workspace?.applyEdit ?? false
    registersOnTypeFormatting = document?.onTypeFormatting?.dynamicRegistration ?? false
    registersInlayHints = document?.inlayHint?.dynamicRegistration ?? false
    refreshesInlayHints = workspace?.inlayHint?.refreshSupport ?? false
    showsProgress = capabilities.window?.workDoneProgress ?? false
    isKate = name == nil && capabilities.window?.workDoneProgress == true && !answersConfiguration
  }
}
