import DraftSyntax
import LSPTypes
import Rules
import TextModel

extension Page {
  /// The edits of the source that give the repaired text, in order.
  var repairs: [TextModel.TextEdit] { repaired.edits(ofSourceOf: source.count) }

  /// The bytes of the source from the first to the last passage of an item; `nil` for an item without passages.
  func sourceRange(of item: PageItem) -> Range<Int>? {
    let indices = (item.headline + Array(item.body)).filter(passages.indices.contains)
    guard let first = indices.min(), let last = indices.max() else { return nil }
    let start = repaired.sourceRange(of: passages[first].range).lowerBound
    return start..<max(start, repaired.sourceRange(of: passages[last].range).upperBound)
  }

  /// What an outline calls an item: its headline, else how its text begins.
  func title(of item: PageItem, in language: Language) -> String {
    let headline = item.headline.filter(passages.indices.contains).map { text(of: passages[$0]) }
      .filter { !$0.isEmpty }
    if !headline.isEmpty { return headline.joined(separator: " ") }
    let body = item.body.clamped(to: passages.indices).lazy.map { text(of: passages[$0]) }.first {
      !$0.isEmpty
    }
    guard let body else { return Wording("（无题）", en: "(untitled)").text(in: language) }
    return body.unicodeScalars.count > 20
      ? String(String.UnicodeScalarView(body.unicodeScalars.prefix(20))) + "…" : body
  }
}

extension PageItem.Kind {
  var symbolKind: SymbolKind {
    switch self {
    case .article: .file
    case .brief: .string
    case .caption: .object
    case .banner: .namespace
    }
  }
}
