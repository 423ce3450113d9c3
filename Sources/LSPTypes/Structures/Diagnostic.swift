/// A finding on the wire.
public struct Diagnostic: Encodable, Hashable, Sendable {
  public var range: TextRange
  public var severity: DiagnosticSeverity
  public var code: String
  public var codeDescription: CodeDescription?
  public var source: String
  public var message: String
  public var tags: [Int]?
  public var relatedInformation: [RelatedInformation]?

  /// Where the rule is explained.
  public struct CodeDescription: Encodable, Hashable, Sendable {
    public var href: String

    public init(href: String) { self.href = href }
  }

  /// Another place that shows why.
  public struct RelatedInformation: Encodable, Hashable, Sendable {
    public var location: Location
    public var message: String

    public init(location: Location, message: String) {
      self.location = location
      self.message = message
    }
  }

  public init(
    range: TextRange, severity: DiagnosticSeverity, code: String, codeDescription: CodeDescription? = nil,
    source: String, message: String, tags: [Int]? = nil, relatedInformation: [RelatedInformation]? = nil
  ) {
    self.range = range
    self.severity = severity
    self.code = code
    self.codeDescription = codeDescription
    self.source = source
    self.message = message
    self.tags = tags
    self.relatedInformation = relatedInformation
  }
}
