/// A finding on the wire.
public struct Diagnostic: Encodable, Hashable, Sendable {
  public var range: TextRange
  public var severity: DiagnosticSeverity
  public var code: String
  public var codeDescription: CodeDescription?
  public var source: String
  public var message: String
  public var tags: [DiagnosticTag]?
  public var relatedInformation: [RelatedInformation]?

  /// Where more is said about a code.
  public struct CodeDescription: Encodable, Hashable, Sendable {
    /// A URI.
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
    range: TextRange, severity: DiagnosticSeverity, code: String, source: String,
    message: String, codeDescription: CodeDescription? = nil, tags: [DiagnosticTag]? = nil,
    relatedInformation: [RelatedInformation]? = nil
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

/// What editors show of a finding by more than a mark under it.
public enum DiagnosticTag: Int, Encodable, Hashable, Sendable {
  /// The text is too much; it is shown faded.
  case unnecessary = 1
}
