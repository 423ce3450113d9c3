/// Asks for changes at a place.
public struct CodeActionRequest: RequestMessage {
  public typealias Response = [CodeAction]

  public static let method = "textDocument/codeAction"

  public var textDocument: TextDocumentIdentifier
  public var range: TextRange
  @Lenient public var context: Context?

  public struct Context: Decodable, Sendable {
    /// The kinds that are asked for; all when missing.
    @Lenient public var only: [CodeActionKind]?
    /// The findings that are asked about, as far as the client sends them back.
    @Lenient public var diagnostics: [Place]?

    public struct Place: Decodable, Sendable {
      public var range: TextRange
    }
  }
}
