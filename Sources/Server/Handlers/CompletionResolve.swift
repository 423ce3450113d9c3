import LSPTypes
import Names
import Rules

extension Session {
  /// Adds where a name comes from: the division it belongs to and a sentence it stands in.
  mutating func answer(_ request: CompletionResolveRequest) -> CompletionItem {
    var item = request.item
    guard let entry = entry(inLabel: item.label) else { return item }
    var lines: [String] = []
    if let parent = entry.parent {
      lines.append(Wording("属\(parent)", en: "in \(parent)").text(in: settings.language))
    }
    if entry.mentions > 0 {
      let wording = Wording(
        "语料中\(entry.documents)篇共\(entry.mentions)次",
        en: "\(entry.mentions) times in \(entry.documents) documents of the corpus")
      lines.append(wording.text(in: settings.language))
    }
    if let example = entry.example {
      if !example.sentence.isEmpty { lines.append(example.sentence) }
      lines.append("\(example.document):\(example.line)")
    }
    if !lines.isEmpty { item.documentation = lines.joined(separator: "\n") }
    return item
  }

  /// The name a label shows, which may stand behind the text it goes on from.
  private func entry(inLabel label: String) -> LexiconEntry? {
    guard let lexicon = options.lexicon else { return nil }
    var rest = label.unicodeScalars[...]
    while !rest.isEmpty {
      if let entry = lexicon.entry(of: String(rest)) { return entry }
      rest.removeFirst()
    }
    return nil
  }
}
