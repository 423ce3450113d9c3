/// The findings of a document, or that they are still the same.
public enum DocumentDiagnosticReport: Encodable, Hashable, Sendable {
  case full(resultID: String, [Diagnostic])
  case unchanged(resultID: String)

  enum CodingKeys: String, CodingKey { case kind, resultId, items }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .full(let resultID, let items):
      try container.encode("full", forKey: .kind)
      try container.encode(resultID, forKey: .resultId)
      try container.encode(items, forKey: .items)
    case .unchanged(let resultID):
      try container.encode("unchanged", forKey: .kind)
      try container.encode(resultID, forKey: .resultId)
    }
  }
}
