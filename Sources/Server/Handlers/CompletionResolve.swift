import LSPTypes
import Names

extension Session {
  /// Adds where a name comes from; in plain text, since some clients show anything as such.
  mutating func answer(_ request: CompletionResolveRequest) -> CompletionItem {
    var item = request.item
    guard let entry = entry(inLabel: item.label) else { return item }
    let lines = origin(of: entry, in: language)
    if !lines.isEmpty { item.documentation = lines.joined(separator: "\n") }
    return item
  }

  /// The name a label shows, which may stand behind the text it goes on from.
  private func entry(inLabel label: String) -> LexiconEntry? {
    let lexicons = lexicons
    var rest = label.unicodeScalars.suffix(64)
    while !rest.isEmpty {
      let name = String(rest)
      if let entry = lexicons.lazy.compactMap({ $0.entry(of: name) }).first { return entry }
      rest.removeFirst()
    }
    return nil
  }
}
