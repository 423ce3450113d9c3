import JSONRPC
import LSPTypes
import Names
import Rules
import TextModel
import Workspace

extension Session {
  /// Offers the names that what stands before the caret may be the beginning of.
  ///
  /// The list is always incomplete: the client asks again with each character instead of filtering
  /// Chinese by rules of its own.
  mutating func answer(_ request: CompletionRequest) throws(ResponseError) -> CompletionList {
    let uri = request.textDocument.uri
    let document = try document(uri)
    let text = document.text
    let caret = byteOffset(of: request.position, in: text)
    if let weekday = try weekdayItem(uri, at: caret, in: text) {
      return CompletionList(isIncomplete: true, items: [weekday])
    }
    guard let lexicon = lexicon(for: document) else { return CompletionList(isIncomplete: false, items: []) }
    let lineStart = text.lines.starts[text.lines.line(at: caret)]
    let names = names(in: uri)
    let line = Array(text.utf8[lineStart..<caret])
    // What people have put down themselves comes before what was learned.
    let words = document.surroundings.words.completions(before: line, limit: 5).map { word, replaced in
      NameCompletion(ofWord: word, replacing: replaced)
    }
    let own = Set(words.map(\.name))
    let completions = words + lexicon.completions(before: line, in: names).filter { !own.contains($0.name) }
    guard let shape = completionShape(at: caret, in: text) else {
      return CompletionList(isIncomplete: true, items: [])
    }
    let builder = CompletionBuilder(
      shape: shape, text: text, lineStart: lineStart, caret: caret, completions: completions)
    var positions = positions(in: text)
    let range = positions.range(of: builder.replaced)
    let language = language(of: uri)
    let items = completions.enumerated().map { rank, completion in
      item(for: completion, isOwn: rank < words.count, rank, builder, range, lexicon, language)
    }
    return CompletionList(isIncomplete: true, items: items)
  }

  private func item(
    for completion: NameCompletion, isOwn: Bool, _ rank: Int, _ builder: CompletionBuilder,
    _ range: TextRange,
    _ lexicon: Lexicon, _ language: Language
  ) -> CompletionItem {
    let newText = builder.newText(of: completion)
    let kind =
      isOwn
      ? Wording("词表", en: "dictionary").text(in: language) : completion.kind.title(in: language)
    let details = isOwn ? kind : details(of: completion, lexicon, language)
    return CompletionItem(
      label: builder.shape == .label ? newText : completion.name,
      labelDetails: client.showsLabelDetails
        ? .init(description: kind) : nil,
      // Of the protocol's kinds, text.
      kind: isOwn ? 1 : completion.kind.completionItemKind, detail: details,
      sortText: rank < 10 ? "0\(rank)" : "\(rank)", filterText: builder.filterText(of: completion),
      textEdit: LSPTypes.TextEdit(range: range, newText: newText))
  }

  private func details(of completion: NameCompletion, _ lexicon: Lexicon, _ language: Language) -> String {
    var parts = [completion.kind.title(in: language)]
    let count = completion.mentions + completion.draftMentions
    if count > 0 {
      let plural = count == 1 ? "" : "s"
      parts.append(Wording("\(count)次", en: "\(count) mention\(plural)").text(in: language))
    }
    if let example = lexicon.entry(of: completion.name)?.example { parts.append(example.document) }
    return parts.joined(separator: " · ")
  }

  /// The names of an open draft as it is now.
  private mutating func names(in uri: String) -> DraftNames {
    guard var document = documents.removeValue(forKey: uri) else { return DraftNames() }
    // Out of the table, so that it is changed in place and not copied.
    document.names.read(document.text.utf8)
    documents[uri] = document
    return document.names
  }

  /// The shape of items for this client at this place; `nil` where it would do harm.
  func completionShape(at caret: Int, in text: SourceText) -> CompletionShape? {
    if let shape = settings.completionItems { return shape }
    // Kate replaces to the end of what it takes for a word, and eats the Chinese after the caret.
    if client.isKate, caret < text.count,
      CharacterClass(UTF8Scalars.decode(text.utf8, at: caret).scalar) == .han
    {
      return nil
    }
    return client.completionShape
  }
}

extension NameKind {
  func title(in language: Language) -> String {
    switch self {
    case .place: Wording("地名", en: "place").text(in: language)
    case .organisation: Wording("机构", en: "organisation").text(in: language)
    }
  }

  /// Of the protocol's kinds, all made for programs: a value and a module.
  fileprivate var completionItemKind: Int {
    switch self {
    case .place: 12
    case .organisation: 9
    }
  }
}
