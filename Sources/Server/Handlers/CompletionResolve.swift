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
    guard let lexicon else { return nil }
    var rest = label.unicodeScalars.suffix(64)
    while !rest.isEmpty {
      if let entry = lexicon.entry(of: String(rest)) { return entry }
      rest.removeFirst()
    }
    return nil
  }
}
