/// What a client can do, as far as the server makes use of it.
///
/// Anything missing, null or of another type counts as not announced.
public struct ClientCapabilities: Decodable, Sendable {
  @Lenient public var general: General?
  @Lenient public var textDocument: TextDocument?
  @Lenient public var workspace: Workspace?
  @Lenient public var window: Window?

  public struct General: Decodable, Sendable {
    @Lenient public var positionEncodings: [String]?
  }

  public struct Presence: Decodable, Sendable {
    public init(from decoder: any Decoder) throws { _ = try decoder.container(keyedBy: NoKeys.self) }

    enum NoKeys: CodingKey {}
  }

  public struct TextDocument: Decodable, Sendable {
    @Lenient public var publishDiagnostics: PublishDiagnostics?
    @Lenient public var diagnostic: Presence?
    @Lenient public var codeAction: CodeAction?
    @Lenient public var completion: Completion?
    @Lenient public var hover: Hover?
    @Lenient public var documentSymbol: DocumentSymbol?
    @Lenient public var rename: Rename?
    @Lenient public var onTypeFormatting: Registrable?
    @Lenient public var inlayHint: Registrable?
  }

  public struct Registrable: Decodable, Sendable {
    @Lenient public var dynamicRegistration: Bool?
  }

  public struct Refreshable: Decodable, Sendable {
    @Lenient public var refreshSupport: Bool?
  }

  public struct PublishDiagnostics: Decodable, Sendable {
    @Lenient public var relatedInformation: Bool?
    @Lenient public var codeDescriptionSupport: Bool?
    @Lenient public var tagSupport: TagSupport?

    public struct TagSupport: Decodable, Sendable {
      @Lenient public var valueSet: [Int]?
    }
  }

  public struct CodeAction: Decodable, Sendable {
    @Lenient public var codeActionLiteralSupport: Presence?
    @Lenient public var isPreferredSupport: Bool?
    @Lenient public var dataSupport: Bool?
    @Lenient public var resolveSupport: ResolveSupport?

    public struct ResolveSupport: Decodable, Sendable {
      @Lenient public var properties: [String]?
    }
  }

  public struct Completion: Decodable, Sendable {
    @Lenient public var completionItem: Item?

    public struct Item: Decodable, Sendable {
      @Lenient public var labelDetailsSupport: Bool?
    }
  }

  public struct Hover: Decodable, Sendable {
    @Lenient public var contentFormat: [String]?
  }

  public struct DocumentSymbol: Decodable, Sendable {
    @Lenient public var hierarchicalDocumentSymbolSupport: Bool?
  }

  public struct Rename: Decodable, Sendable {
    @Lenient public var prepareSupport: Bool?
  }

  public struct Workspace: Decodable, Sendable {
    @Lenient public var applyEdit: Bool?
    @Lenient public var configuration: Bool?
    @Lenient public var workspaceEdit: WorkspaceEdit?
    @Lenient public var diagnostics: Refreshable?
    @Lenient public var inlayHint: Refreshable?
    @Lenient public var didChangeConfiguration: Registrable?
    @Lenient public var didChangeWatchedFiles: WatchedFiles?

    public struct WatchedFiles: Decodable, Sendable {
      @Lenient public var dynamicRegistration: Bool?
      @Lenient public var relativePatternSupport: Bool?
    }

    public struct WorkspaceEdit: Decodable, Sendable {
      @Lenient public var documentChanges: Bool?
      @Lenient public var resourceOperations: [String]?
    }
  }

  public struct Window: Decodable, Sendable {
    @Lenient public var workDoneProgress: Bool?
  }
}
