/// What kind of change a code action makes; kinds nest by their dots.
public struct CodeActionKind: RawRepresentable, Codable, Hashable, Sendable {
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let quickFix = CodeActionKind(rawValue: "quickfix")
  public static let rewrite = CodeActionKind(rawValue: "refactor.rewrite")
  public static let source = CodeActionKind(rawValue: "source")
  public static let fixAll = CodeActionKind(rawValue: "source.fixAll.copydesk")

  /// Whether this kind is `other` or lies below it.
  public func isWithin(_ other: CodeActionKind) -> Bool {
    other.rawValue.isEmpty || rawValue == other.rawValue || rawValue.hasPrefix(other.rawValue + ".")
  }
}
