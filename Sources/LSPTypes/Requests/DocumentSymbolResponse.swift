/// The items of a page, nested where the client can show that.
public enum DocumentSymbolResponse: Encodable, Sendable {
  case tree([DocumentSymbol])
  case list([SymbolInformation])

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .tree(let symbols): try symbols.encode(to: encoder)
    case .list(let symbols): try symbols.encode(to: encoder)
    }
  }
}
