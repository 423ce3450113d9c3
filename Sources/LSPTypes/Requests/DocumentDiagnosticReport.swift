/// The findings of a document, or that they are still the same.
public enum DocumentDiagnosticReport: Encodable, Hashable, Sendable {
  /// Without an id there is nothing to compare a later report with.
  case full(resultID: String?, [Diagnostic])
  case unchanged(resultID: String)

  public var isUnchanged: Bool {
    if case .unchanged = self { true } else { false }
  }

  enum CodingKeys: String, CodingKey { case kind, resultId, items }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .full(let resultID, let items):
      try container.encode("full", forKey: .kind)
      try container.encodeIfPresent(resultID, forKey: .resultId)
      try container.encode(items, forKey: .items)
    case .unchanged(let resultID):
      try container.encode("unchanged", forKey: .kind)
      try container.encode(resultID, forKey: .resultId)
    }
  }
}
