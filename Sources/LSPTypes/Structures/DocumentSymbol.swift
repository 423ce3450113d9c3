/// An item of the outline with what is inside it.
public struct DocumentSymbol: Encodable, Hashable, Sendable {
  public var name: String
  public var detail: String?
  public var kind: SymbolKind
  public var range: TextRange
  public var selectionRange: TextRange
  public var children: [DocumentSymbol]?

  public init(
    name: String, detail: String? = nil, kind: SymbolKind, range: TextRange, selectionRange: TextRange,
    children: [DocumentSymbol]? = nil
  ) {
    self.name = name
    self.detail = detail
    self.kind = kind
    self.range = range
    self.selectionRange = selectionRange
    self.children = children
  }
}
