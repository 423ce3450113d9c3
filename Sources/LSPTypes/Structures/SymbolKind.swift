/// What an outline shows a symbol as.
public enum SymbolKind: Int, Codable, Sendable {
  case file = 1
  case namespace = 3
  case constant = 14
  case string = 15
  case key = 20
  case object = 19
}
