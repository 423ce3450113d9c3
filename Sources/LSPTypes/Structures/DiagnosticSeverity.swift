/// How much a diagnostic matters.
public enum DiagnosticSeverity: Int, Codable, Sendable {
  case error = 1
  case warning, information, hint
}
