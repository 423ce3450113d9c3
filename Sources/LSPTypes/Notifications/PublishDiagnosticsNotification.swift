/// All findings of one version of a document.
public struct PublishDiagnosticsNotification: NotificationMessage, Encodable {
  public static let method = "textDocument/publishDiagnostics"

  public var uri: String
  public var version: Int?
  public var diagnostics: [Diagnostic]

  public init(uri: String, version: Int? = nil, diagnostics: [Diagnostic]) {
    self.uri = uri
    self.version = version
    self.diagnostics = diagnostics
  }
}
