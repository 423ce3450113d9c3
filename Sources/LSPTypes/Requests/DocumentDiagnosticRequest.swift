/// Asks for the findings of a document.
public struct DocumentDiagnosticRequest: RequestMessage {
  public typealias Response = DocumentDiagnosticReport

  public static let method = "textDocument/diagnostic"

  public var textDocument: TextDocumentIdentifier
  @Lenient public var previousResultId: String?
}
