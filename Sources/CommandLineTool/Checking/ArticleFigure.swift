import DraftSyntax
import Rules
import TextModel

/// What was found in one article or brief of a page, weighed.
struct ArticleFigure: Sendable, Hashable {
  /// As repaired; empty where there is none.
  var headline: String
  /// First and last line of headline and body, from 1.
  var lines: ClosedRange<Int>
  /// The number of findings.
  var count: Int
  var figure: ErrorFigure

  /// The articles of a draft in the order of their first lines; findings are in order of the text.
  static func all(of draft: Draft, _ findings: [Finding], on scale: ErrorScale) -> [ArticleFigure] {
    let page = draft.page
    let articles = page.items.filter { $0.kind == .article || $0.kind == .brief }
    let spans = articles.enumerated().flatMap { index, article in
      (article.headline + article.body).map { passage in
        (range: page.repaired.sourceRange(of: page.passages[passage].range), article: index)
      }
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var found = articles.map { _ in [Finding]() }
    var characters = articles.map { _ in 0 }
    var next = 0
    for span in spans {
      characters[span.article] += Places.charactersThatShow(in: page.source.utf8, span.range)
      while next < findings.count, findings[next].range.lowerBound < span.range.upperBound {
        if findings[next].range.lowerBound >= span.range.lowerBound {
          found[span.article].append(findings[next])
        }
        next += 1
      }
    }
    return articles.indices.compactMap { index in
      let passages = (articles[index].headline + articles[index].body).map { page.passages[$0] }
      guard let first = passages.map(\.lines.lowerBound).min(),
        let last = passages.map(\.lines.upperBound).max()
      else { return nil }
      return ArticleFigure(
        headline: articles[index].headline.map { page.text(of: page.passages[$0]) }.joined(separator: " "),
        lines: (first + 1)...(last + 1), count: found[index].count,
        figure: ErrorFigure(found[index], on: scale, characters: characters[index]))
    }.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }
}
